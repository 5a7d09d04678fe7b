-- What a match did not show is null, not 0.
ALTER TABLE player_lines
  ALTER COLUMN boost_usage DROP NOT NULL,
  ALTER COLUMN average_speed DROP NOT NULL,
  ALTER COLUMN time_supersonic DROP NOT NULL,
  ALTER COLUMN time_on_ground DROP NOT NULL,
  ALTER COLUMN time_low_air DROP NOT NULL,
  ALTER COLUMN time_high_air DROP NOT NULL;
