-- How a name sorts stands in the versions of people as it stands in their table.
ALTER TABLE orgstructure.person_version ADD sort_name TEXT;
UPDATE orgstructure.person_version v SET sort_name = p.sort_name FROM orgstructure.person p WHERE p.id = v.id;
