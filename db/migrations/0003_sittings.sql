CREATE TABLE `sittings` (
	`essay_id` text NOT NULL,
	`first` integer NOT NULL,
	`last` integer NOT NULL,
	`actor` text,
	`started_at` text NOT NULL,
	`ended_at` text NOT NULL,
	`name` text,
	`commands` integer NOT NULL,
	`words_typed` integer NOT NULL,
	`words_deleted` integer NOT NULL,
	`nodes_added` integer NOT NULL,
	`nodes_removed` integer NOT NULL,
	PRIMARY KEY(`essay_id`, `first`),
	FOREIGN KEY (`essay_id`) REFERENCES `essays`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actor`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
