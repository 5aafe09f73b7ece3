-- Tasks are found by grams instead of a text vector, which row-level security keeps off its index.
alter table task drop column search;
alter table task add words text not null generated always as (
  folded(title || coalesce(' ' || indicator, '') || coalesce(' ' || leader, '')
    || coalesce(' ' || note, ''))) stored;

-- With the state and the number in its key, a page in the table's first order is read off the index.
create table task_gram (
  district text not null,
  state text not null,
  year int not null,
  gram int not null,
  number int not null,
  primary key (district, state, year, gram, number)
);
select keep_to_district('task_gram');

do $$
declare
  here text;
begin
  for here in select code from district loop
    perform set_config('duixian.district', here, true);
    insert into task_gram (district, state, year, number, gram)
    select distinct t.district, t.state, t.year, t.number, gram
    from task t cross join lateral unnest(grams(t.words)) gram
    where t.district = here
    order by gram, t.number;
  end loop;
end
$$;
select keep_grams('task', 'task_gram');
