-- What a district has entered of the days that the notice of a year moves. A version is never
-- changed: the newest one of a year holds, before what the product comes with; a withdrawn one
-- takes back what the district entered before.
create table working_year (
  district text not null references district,
  year int not null check (year between 1990 and 2100),
  number int not null check (number > 0),
  notice text not null,
  issued date not null,
  source text not null,
  worked date[] not null,
  off date[] not null,
  withdrawn boolean not null default false,
  entered_by text not null,
  entered_at timestamptz not null,
  primary key (district, year, number)
);
select keep_to_district('working_year');
-- Every deadline asks for them.
select note_changes('working_year');
