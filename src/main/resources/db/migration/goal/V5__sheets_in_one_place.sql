-- Sheets that wait for their sender stand with those of the other modules.
drop table sheet_upload;
