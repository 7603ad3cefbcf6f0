CREATE TABLE `essay_texts` (
	`essay_id` text PRIMARY KEY NOT NULL,
	`text_version` integer NOT NULL,
	`document` text NOT NULL,
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `changes` ADD `text_version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `snapshots` ADD `text` text;