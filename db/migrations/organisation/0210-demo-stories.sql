-- In the demo only: the stories that can be found from its first page.
create table demo_stories (
  request_id bigint primary key references requests,
  place integer not null,
  customer_key text not null,
  owner_id bigint not null references persons,
  title text not null,
  title_en text not null,
  teaser text not null,
  teaser_en text not null
);

create index demo_stories_owner on demo_stories (owner_id);
