ALTER TABLE `notices` ADD `times` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `notices` ADD `mail_at` text;--> statement-breakpoint
ALTER TABLE `notices` ADD `mail_tries` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `notices_mail_at` ON `notices` (`mail_at`);--> statement-breakpoint
ALTER TABLE `people` ADD `wants_mail` integer DEFAULT true NOT NULL;