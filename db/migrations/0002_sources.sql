CREATE TABLE `essay_source_texts` (
	`essay_id` text NOT NULL,
	`source_id` text NOT NULL,
	`name` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`essay_id`, `source_id`),
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `sources` ADD `annotation` text;--> statement-breakpoint
ALTER TABLE `sources` ADD `appraisal` text;