-- Every page asks for the rules; they are kept in memory until a declaration comes.
select note_changes('declared_rules');
