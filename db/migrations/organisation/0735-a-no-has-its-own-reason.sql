-- What a no left undone gives no reason of its own; the one that was filled in for it hurt, and was not so.
update steps set skipped_because = ''
 where skipped_because in ('Dit gaat niet door, want het antwoord is nee.', 'This will not happen, because the answer is no.',
                           'Dit hoort bij het deel dat niet kan.', 'This belongs to the part that is not possible.');
