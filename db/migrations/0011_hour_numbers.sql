ALTER TABLE `review_sessions` ADD `last_event` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `review_sessions` SET `last_event` = coalesce((SELECT max(`number`) FROM `hour_events` WHERE `hour_events`.`assignment_id` = `review_sessions`.`assignment_id`), 0);
