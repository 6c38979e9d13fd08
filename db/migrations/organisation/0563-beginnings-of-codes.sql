-- A code that was only half read out finds its question.
create index requests_code_beginning on requests (code text_pattern_ops);
