select note_changes('document');
select note_changes('statement');
