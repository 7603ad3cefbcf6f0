CREATE TABLE `calibration_maps` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`order` integer NOT NULL,
	`title` text NOT NULL,
	`content` text NOT NULL,
	`marks` text NOT NULL,
	`is_ready` integer NOT NULL,
	`create_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `calibration_maps_assignment_id` ON `calibration_maps` (`assignment_id`);--> statement-breakpoint
CREATE TABLE `calibration_tries` (
	`map_id` text NOT NULL,
	`person_id` text NOT NULL,
	`number` integer NOT NULL,
	`marks` text NOT NULL,
	`updated_at` text NOT NULL,
	`sent_at` text,
	PRIMARY KEY(`map_id`, `person_id`, `number`),
	FOREIGN KEY (`map_id`) REFERENCES `calibration_maps`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `calibration_tries_person_id` ON `calibration_tries` (`person_id`);--> statement-breakpoint
CREATE TABLE `comparisons` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`person_id` text NOT NULL,
	`first_id` text NOT NULL,
	`second_id` text NOT NULL,
	`winner` text,
	`why` text NOT NULL,
	`asked_at` text NOT NULL,
	`answered_at` text,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`first_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`second_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `comparisons_assignment_id` ON `comparisons` (`assignment_id`);--> statement-breakpoint
CREATE INDEX `comparisons_person_id` ON `comparisons` (`person_id`);--> statement-breakpoint
CREATE INDEX `comparisons_first_id` ON `comparisons` (`first_id`);--> statement-breakpoint
CREATE INDEX `comparisons_second_id` ON `comparisons` (`second_id`);--> statement-breakpoint
CREATE TABLE `hour_events` (
	`assignment_id` text NOT NULL,
	`number` integer NOT NULL,
	`audience` text NOT NULL,
	`person_id` text,
	`type` text NOT NULL,
	`data` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`assignment_id`, `number`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `hour_events_person_id` ON `hour_events` (`person_id`);--> statement-breakpoint
CREATE TABLE `hour_people` (
	`assignment_id` text NOT NULL,
	`person_id` text NOT NULL,
	`stage` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`assignment_id`, `person_id`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `hour_people_person_id` ON `hour_people` (`person_id`);--> statement-breakpoint
CREATE TABLE `review_rules` (
	`assignment_id` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`author_id` text NOT NULL,
	`type` text NOT NULL,
	PRIMARY KEY(`assignment_id`, `reviewer_id`, `author_id`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reviewer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `review_rules_reviewer_id` ON `review_rules` (`reviewer_id`);--> statement-breakpoint
CREATE INDEX `review_rules_author_id` ON `review_rules` (`author_id`);--> statement-breakpoint
CREATE TABLE `review_sessions` (
	`assignment_id` text PRIMARY KEY NOT NULL,
	`seed` integer,
	`allocated_at` text,
	`report` text,
	`released_at` text,
	`phase` text,
	`phase_since` text,
	`phase_ends_at` text,
	`phase_moves` integer DEFAULT false NOT NULL,
	`edition` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`essay_id` text NOT NULL,
	`submission_id` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`author_pseudonym` text NOT NULL,
	`reviewer_pseudonym` text NOT NULL,
	`origin` text NOT NULL,
	`tier` integer NOT NULL,
	`state` text NOT NULL,
	`assigned_at` text NOT NULL,
	`begun_at` text,
	`sent_at` text,
	`ended_at` text,
	`ended_by` text,
	`reason` text DEFAULT '' NOT NULL,
	`assessment_id` text,
	`seconds` integer DEFAULT 0 NOT NULL,
	`read_at` text,
	`usefulness` integer,
	`usefulness_note` text DEFAULT '' NOT NULL,
	`rated_at` text,
	`endorsed_at` text,
	`endorsed_by` text,
	`nudged_at` text,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reviewer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`endorsed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_pair` ON `reviews` (`essay_id`,`reviewer_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_assessment_id` ON `reviews` (`assessment_id`);--> statement-breakpoint
CREATE INDEX `reviews_assignment_id` ON `reviews` (`assignment_id`);--> statement-breakpoint
CREATE INDEX `reviews_reviewer_id` ON `reviews` (`reviewer_id`);--> statement-breakpoint
CREATE INDEX `reviews_submission_id` ON `reviews` (`submission_id`);--> statement-breakpoint
CREATE TABLE `score_overrides` (
	`assignment_id` text NOT NULL,
	`essay_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`score` real NOT NULL,
	`reason` text NOT NULL,
	`by` text,
	`at` text NOT NULL,
	PRIMARY KEY(`essay_id`, `criterion_id`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `score_overrides_assignment_id` ON `score_overrides` (`assignment_id`);