-- By which numbers meetings are judged: quorum, majority, first study of a material, late records.
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('meeting.members_quorum_percent',   '2000-01-01', '50', '支部工作条例（试行）第十一条：有表决权的到会人数不少于应到会的一半', 'F', 0, now(), '出厂值'),
  ('meeting.committee_quorum_percent', '2000-01-01', '50', '支部工作条例（试行）第十二条：到会委员须超过半数；党委会参照', 'S', 0, now(), '出厂值'),
  ('meeting.life_quorum_thirds',       '2000-01-01', '2',  '县以上党和国家机关党员领导干部民主生活会若干规定：到会三分之二以上', 'S', 0, now(), '出厂值'),
  ('meeting.vote_percent',             '2000-01-01', '50', '支部工作条例（试行）第十一条：赞成人数超过应到会有表决权人数的半数', 'F', 0, now(), '出厂值'),
  ('meeting.study_days_committee',     '2000-01-01', '7',  '本单位做法：党委收到学习材料后首次学习的期限（日）', 'P', 0, now(), '出厂值'),
  ('meeting.study_days_branch',        '2000-01-01', '15', '本单位做法：支部收到学习材料后首次学习的期限（日）', 'P', 0, now(), '出厂值'),
  ('meeting.late_days',                '2000-01-01', '30', '本单位做法：会后多少日才形成记录的计为补录', 'P', 0, now(), '出厂值');
