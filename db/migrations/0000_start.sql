CREATE TABLE `changes` (
	`essay_id` text NOT NULL,
	`revision` integer NOT NULL,
	`command_id` text NOT NULL,
	`call_hash` text NOT NULL,
	`actor` text,
	`at` text NOT NULL,
	`change` text NOT NULL,
	PRIMARY KEY(`essay_id`, `revision`),
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actor`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `changes_command_id` ON `changes` (`essay_id`,`command_id`);--> statement-breakpoint
CREATE TABLE `snapshots` (
	`essay_id` text NOT NULL,
	`revision` integer NOT NULL,
	`graph` text NOT NULL,
	PRIMARY KEY(`essay_id`, `revision`),
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `essay_members` (
	`essay_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`essay_id`, `person_id`),
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `essay_members_person_id` ON `essay_members` (`person_id`);--> statement-breakpoint
CREATE TABLE `essays` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`prompt` text NOT NULL,
	`rubric_id` text NOT NULL,
	`rubric_version` integer NOT NULL,
	`revision` integer NOT NULL,
	`create_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`deleted_at` text
);
--> statement-breakpoint
CREATE INDEX `essays_deleted_at` ON `essays` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `installation` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `anchors` (
	`essay_id` text NOT NULL,
	`id` text NOT NULL,
	`node_id` text NOT NULL,
	`quote` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`text_version` integer NOT NULL,
	PRIMARY KEY(`essay_id`, `id`),
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`essay_id`,`node_id`) REFERENCES `nodes`(`essay_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `anchors_node` ON `anchors` (`essay_id`,`node_id`);--> statement-breakpoint
CREATE TABLE `citations` (
	`essay_id` text NOT NULL,
	`id` text NOT NULL,
	`node_id` text NOT NULL,
	`source_id` text NOT NULL,
	`locator` text NOT NULL,
	`quotation` text NOT NULL,
	PRIMARY KEY(`essay_id`, `id`),
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`essay_id`,`node_id`) REFERENCES `nodes`(`essay_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`essay_id`,`source_id`) REFERENCES `sources`(`essay_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `citations_node` ON `citations` (`essay_id`,`node_id`);--> statement-breakpoint
CREATE INDEX `citations_source` ON `citations` (`essay_id`,`source_id`);--> statement-breakpoint
CREATE TABLE `dismissals` (
	`essay_id` text NOT NULL,
	`id` text NOT NULL,
	`finding_key` text NOT NULL,
	`rule_id` text NOT NULL,
	`rule_version` integer NOT NULL,
	`reason` text NOT NULL,
	`comment` text NOT NULL,
	PRIMARY KEY(`essay_id`, `id`),
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `nodes` (
	`essay_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`fields` text NOT NULL,
	`note` text NOT NULL,
	`parked` integer NOT NULL,
	`order` text NOT NULL,
	`pin_x` real,
	`pin_y` real,
	PRIMARY KEY(`essay_id`, `id`),
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `relation_premises` (
	`essay_id` text NOT NULL,
	`relation_id` text NOT NULL,
	`node_id` text NOT NULL,
	`order` text NOT NULL,
	PRIMARY KEY(`essay_id`, `relation_id`, `node_id`),
	FOREIGN KEY (`essay_id`,`relation_id`) REFERENCES `relations`(`essay_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`essay_id`,`node_id`) REFERENCES `nodes`(`essay_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `relation_premises_node` ON `relation_premises` (`essay_id`,`node_id`);--> statement-breakpoint
CREATE TABLE `relations` (
	`essay_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`target_type` text NOT NULL,
	`target_id` text NOT NULL,
	`order` text NOT NULL,
	`note` text NOT NULL,
	PRIMARY KEY(`essay_id`, `id`),
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `relations_target` ON `relations` (`essay_id`,`target_id`);--> statement-breakpoint
CREATE TABLE `sources` (
	`essay_id` text NOT NULL,
	`id` text NOT NULL,
	`item` text NOT NULL,
	PRIMARY KEY(`essay_id`, `id`),
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` text,
	`refresh_token_expires_at` text,
	`scope` text,
	`password` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `account_user_id` ON `account` (`user_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` text NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `session_user_id` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`is_anonymous` integer DEFAULT false,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verification_identifier` ON `verification` (`identifier`);