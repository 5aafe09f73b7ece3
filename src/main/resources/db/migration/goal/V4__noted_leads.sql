-- Who was assigned while reading teaches what is proposed next.
select note_changes('statement_lead');
