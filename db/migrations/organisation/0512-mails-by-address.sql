-- How many mails went to one address lately: nobody is sent more of them by typing it at the door.
create index mails_to on mails (lower(to_address), queued_at);
