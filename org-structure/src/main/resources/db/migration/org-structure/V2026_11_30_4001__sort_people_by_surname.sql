-- How a name sorts: a surname with a reading of its own (沈 is Shen as a surname, the collation takes it for Chen) is
-- replaced by a character of that reading alone. Characters that nobody has as a surname, so that names do not mix.
ALTER TABLE orgstructure.person ADD sort_name TEXT NOT NULL
  GENERATED ALWAYS AS (translate(left(name, 1), '沈单曾仇查解盖区朴翟乐缪尉', '婶擅憎囚喳泻舸鸥瓢宅悦庙蔚') || substr(name, 2)) STORED;

DROP INDEX orgstructure.person_page;
CREATE INDEX person_page ON orgstructure.person (sort_name COLLATE "zh-x-icu", id);
