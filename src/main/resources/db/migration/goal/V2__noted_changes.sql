select note_changes('frame');
select note_changes('goal_node');
select note_changes('task');

-- The table's first order; with the id in it, a late page is found without reading the rows before.
create index task_in_order on task (district, year, state, number) include (id);
