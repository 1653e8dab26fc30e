-- A round is sampled once; whoever draws again says why. Samples of before were drawn without a word.
ALTER TABLE discipline.look_back_sample ADD COLUMN reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 500);
CREATE INDEX look_back_sample_round ON discipline.look_back_sample (round_id, id);
