CREATE TABLE `access_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`actor_id` text NOT NULL,
	`essay_id` text NOT NULL,
	`act` text NOT NULL,
	`at` text NOT NULL,
	`last_at` text NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `access_log_essay_id` ON `access_log` (`essay_id`,`at`);--> statement-breakpoint
CREATE INDEX `access_log_actor_id` ON `access_log` (`actor_id`);--> statement-breakpoint
CREATE TABLE `assessor_shares` (
	`assignment_id` text NOT NULL,
	`essay_id` text NOT NULL,
	`assessor_id` text NOT NULL,
	`purpose` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`essay_id`, `assessor_id`, `purpose`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assessor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `assessor_shares_assignment_id` ON `assessor_shares` (`assignment_id`);--> statement-breakpoint
CREATE INDEX `assessor_shares_assessor_id` ON `assessor_shares` (`assessor_id`);--> statement-breakpoint
CREATE TABLE `assignment_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `assignment_notes_assignment_id` ON `assignment_notes` (`assignment_id`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`body` text NOT NULL,
	`due_at` text,
	`state` text NOT NULL,
	`rubric_id` text NOT NULL,
	`rubric_version` integer NOT NULL,
	`edition` integer NOT NULL,
	`create_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`published_at` text,
	`deleted_at` text,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `assignments_course_id` ON `assignments` (`course_id`);--> statement-breakpoint
CREATE INDEX `assignments_due_at` ON `assignments` (`due_at`);--> statement-breakpoint
CREATE INDEX `assignments_rubric` ON `assignments` (`rubric_id`,`rubric_version`);--> statement-breakpoint
CREATE TABLE `evaluation_summaries` (
	`essay_id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`rubric_id` text NOT NULL,
	`rubric_version` integer NOT NULL,
	`summary` text NOT NULL,
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `extensions` (
	`assignment_id` text NOT NULL,
	`person_id` text NOT NULL,
	`until` text NOT NULL,
	`note` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`assignment_id`, `person_id`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `extensions_person_id` ON `extensions` (`person_id`);--> statement-breakpoint
CREATE TABLE `moderations` (
	`essay_id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`kept_assessment_id` text,
	`note` text NOT NULL,
	`by` text,
	`at` text NOT NULL,
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `moderations_assignment_id` ON `moderations` (`assignment_id`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`essay_id` text NOT NULL,
	`number` integer NOT NULL,
	`revision` integer NOT NULL,
	`at` text NOT NULL,
	`due_at` text,
	`is_late` integer NOT NULL,
	`receipt` text NOT NULL,
	`by` text,
	`nodes` integer NOT NULL,
	`words` integer NOT NULL,
	`open_findings` integer NOT NULL,
	`note` text NOT NULL,
	`content` text NOT NULL,
	`create_hash` text NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_receipt_unique` ON `submissions` (`receipt`);--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_number` ON `submissions` (`essay_id`,`number`);--> statement-breakpoint
CREATE INDEX `submissions_assignment_id` ON `submissions` (`assignment_id`);--> statement-breakpoint
CREATE TABLE `works` (
	`essay_id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`person_id` text,
	`group_id` text,
	`is_test` integer NOT NULL,
	`started_at` text NOT NULL,
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `works_person` ON `works` (`assignment_id`,`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `works_group` ON `works` (`assignment_id`,`group_id`);--> statement-breakpoint
CREATE INDEX `works_person_id` ON `works` (`person_id`);--> statement-breakpoint
CREATE TABLE `course_members` (
	`course_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`section_id` text,
	`added_at` text NOT NULL,
	`joined_at` text,
	PRIMARY KEY(`course_id`, `person_id`),
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `course_members_person_id` ON `course_members` (`person_id`);--> statement-breakpoint
CREATE INDEX `course_members_email` ON `course_members` (`email`);--> statement-breakpoint
CREATE TABLE `courses` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`term` text NOT NULL,
	`time_zone` text NOT NULL,
	`join_code` text NOT NULL,
	`is_join_open` integer NOT NULL,
	`create_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`archived_at` text,
	`purge_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `courses_join_code_unique` ON `courses` (`join_code`);--> statement-breakpoint
CREATE INDEX `courses_purge_at` ON `courses` (`purge_at`);--> statement-breakpoint
CREATE TABLE `group_members` (
	`course_id` text NOT NULL,
	`person_id` text NOT NULL,
	`group_id` text NOT NULL,
	PRIMARY KEY(`course_id`, `person_id`),
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `group_members_group_id` ON `group_members` (`group_id`);--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`title` text NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `groups_course_id` ON `groups` (`course_id`);--> statement-breakpoint
CREATE TABLE `one_time_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`person_id` text,
	`code_hash` text NOT NULL,
	`made_by` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`made_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_time_codes_code_hash` ON `one_time_codes` (`code_hash`);--> statement-breakpoint
CREATE INDEX `one_time_codes_person_id` ON `one_time_codes` (`person_id`);--> statement-breakpoint
CREATE TABLE `sections` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`title` text NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sections_course_id` ON `sections` (`course_id`);--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`type` text NOT NULL,
	`title` text NOT NULL,
	`path` text NOT NULL,
	`about` text NOT NULL,
	`at` text NOT NULL,
	`read_at` text,
	`mailed_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `notices_person_id` ON `notices` (`person_id`,`at`);--> statement-breakpoint
ALTER TABLE `assessments` ADD `submission_id` text REFERENCES submissions(id) ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE `essays` ADD `assignment_id` text REFERENCES assignments(id) ON DELETE SET NULL;--> statement-breakpoint
CREATE INDEX `essays_assignment_id` ON `essays` (`assignment_id`);--> statement-breakpoint
ALTER TABLE `people` ADD `standing` text DEFAULT 'person' NOT NULL;