ALTER TABLE `reviews` ADD `first_usefulness` integer;--> statement-breakpoint
ALTER TABLE `reviews` ADD `rating_counts_at` text;--> statement-breakpoint
ALTER TABLE `score_overrides` ADD `edition` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `score_overrides` ADD `taken_back_at` text;--> statement-breakpoint
UPDATE `reviews` SET `first_usefulness` = `usefulness`;
