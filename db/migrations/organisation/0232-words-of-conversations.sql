-- Requests are found by the words of their conversation as well: one index, however many messages there are.
update requests set search = strip(requests.search) || said.words
  from (select request_id, strip(to_tsvector('simple', body) || to_tsvector('dutch', body) || to_tsvector('english', body)) as words
          from (select request_id, left(string_agg(body, ' ' order by id), 20000) as body from messages group by request_id) bodies) said
 where said.request_id = requests.id and octet_length(requests.search::text) < 400000;
