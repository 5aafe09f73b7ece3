-- By which rules headings and parts were found, as it was read at import. Of documents that were
-- imported before nothing is known.
alter table document_section add rule text not null default '';
alter table document_section add derivation text[] not null default '{}';

create table document_part (
  district text not null,
  document bigint not null,
  index int not null,
  part text not null,
  start_at int not null,
  end_at int not null,
  rule text not null,
  derivation text[] not null,
  primary key (district, document, index),
  foreign key (district, document) references document (district, id)
);
alter table document_part enable row level security;
alter table document_part force row level security;
create policy district_only on document_part using (district = current_setting('duixian.district', true));
