CREATE TABLE `assessment_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`assessment_id` text NOT NULL,
	`actor_id` text,
	`act` text NOT NULL,
	`change` text,
	`at` text NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `assessment_events_assessment_id` ON `assessment_events` (`assessment_id`);--> statement-breakpoint
CREATE TABLE `assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`essay_id` text NOT NULL,
	`assessor_id` text NOT NULL,
	`type` text NOT NULL,
	`rubric_id` text NOT NULL,
	`rubric_version` integer NOT NULL,
	`revision` integer NOT NULL,
	`state` text NOT NULL,
	`marks` text NOT NULL,
	`overall` text,
	`is_open_to_assessors` integer NOT NULL,
	`edition` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`submitted_at` text,
	`released_at` text,
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assessor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `assessments_essay_id` ON `assessments` (`essay_id`);--> statement-breakpoint
CREATE INDEX `assessments_assessor_id` ON `assessments` (`assessor_id`);--> statement-breakpoint
CREATE INDEX `assessments_rubric` ON `assessments` (`rubric_id`,`rubric_version`);--> statement-breakpoint
CREATE TABLE `bank_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`text` text NOT NULL,
	`criterion` text NOT NULL,
	`kind` text NOT NULL,
	`next_step` text NOT NULL,
	`link` text NOT NULL,
	`deduction` real,
	`create_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `bank_entries_owner_id` ON `bank_entries` (`owner_id`);--> statement-breakpoint
CREATE TABLE `comment_replies` (
	`id` text PRIMARY KEY NOT NULL,
	`comment_id` text NOT NULL,
	`writer_id` text NOT NULL,
	`stance` text,
	`text` text NOT NULL,
	`create_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`deleted_at` text,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`writer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `comment_replies_comment_id` ON `comment_replies` (`comment_id`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`essay_id` text NOT NULL,
	`assessment_id` text,
	`writer_id` text NOT NULL,
	`kind` text NOT NULL,
	`place` text NOT NULL,
	`criterion_id` text,
	`body` text NOT NULL,
	`next_step` text NOT NULL,
	`link` text NOT NULL,
	`excerpt` text NOT NULL,
	`revision` integer NOT NULL,
	`bank_entry_id` text,
	`is_done` integer NOT NULL,
	`create_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`writer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `comments_essay_id` ON `comments` (`essay_id`);--> statement-breakpoint
CREATE INDEX `comments_assessment_id` ON `comments` (`assessment_id`);--> statement-breakpoint
CREATE INDEX `comments_bank_entry_id` ON `comments` (`bank_entry_id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`essay_id` text NOT NULL,
	`role` text NOT NULL,
	`created_at` text NOT NULL,
	`revoked_at` text,
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `invitations_essay_id` ON `invitations` (`essay_id`);--> statement-breakpoint
CREATE TABLE `plan_items` (
	`id` text PRIMARY KEY NOT NULL,
	`essay_id` text NOT NULL,
	`comment_id` text,
	`text` text NOT NULL,
	`is_done` integer,
	`revision` integer NOT NULL,
	`order` text NOT NULL,
	`create_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`deleted_at` text,
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `plan_items_essay_id` ON `plan_items` (`essay_id`);--> statement-breakpoint
CREATE TABLE `rubric_versions` (
	`rubric_id` text NOT NULL,
	`version` integer NOT NULL,
	`body` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`rubric_id`, `version`),
	FOREIGN KEY (`rubric_id`) REFERENCES `rubrics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `rubrics` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text,
	`version` integer NOT NULL,
	`create_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `rubrics_owner_id` ON `rubrics` (`owner_id`);