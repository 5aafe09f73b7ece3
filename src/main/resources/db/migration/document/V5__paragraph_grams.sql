-- Paragraphs are found by grams instead of a text vector, which row-level security keeps off its
-- index.
alter table document_paragraph drop column words;
alter table document_paragraph add words text not null default '';

create table document_gram (
  district text not null,
  gram int not null,
  document bigint not null,
  number int not null,
  primary key (district, gram, document, number)
);
select keep_to_district('document_gram');
select keep_grams('document_paragraph', 'document_gram');

do $$
declare
  here text;
begin
  for here in select code from district loop
    perform set_config('duixian.district', here, true);
    update document_paragraph p
       set words = folded(substring(t.text from p.start_at + 1 for greatest(p.end_at - p.start_at, 0)))
      from document_text t
     where p.district = here and t.district = here and t.document = p.document;
  end loop;
end
$$;
alter table document_paragraph alter words drop default;

-- The order in which documents are listed and searched.
create index document_in_order on document (district, year desc nulls last, id desc);
