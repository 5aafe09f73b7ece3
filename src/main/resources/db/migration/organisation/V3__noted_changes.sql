select note_changes('unit');
select note_changes('unit_name');
