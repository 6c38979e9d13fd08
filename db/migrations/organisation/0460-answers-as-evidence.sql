-- What a colleague answered at a table, with how it was seen, may be laid beside an insight as what was heard elsewhere may.
alter table observations drop constraint observations_source_check,
  add constraint observations_source_check
    check (source in ('visit', 'expectation', 'need', 'verdict', 'thanks', 'wall', 'message', 'story', 'answer'));
