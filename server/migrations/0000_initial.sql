CREATE TABLE "idempotent_answers" (
	"actor_key" text NOT NULL,
	"route" text NOT NULL,
	"key" text NOT NULL,
	"payload_hash" text NOT NULL,
	"status" integer NOT NULL,
	"headers" text NOT NULL,
	"body" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotent_answers_actor_key_route_key_pk" PRIMARY KEY("actor_key","route","key")
);
--> statement-breakpoint
ALTER TABLE "idempotent_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "department_roles" (
	"department_id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "department_roles_department_id_key_pk" PRIMARY KEY("department_id","key")
);
--> statement-breakpoint
ALTER TABLE "department_roles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "department_settings" (
	"department_id" uuid PRIMARY KEY NOT NULL,
	"publish_needs_approval" boolean DEFAULT false NOT NULL,
	"cancelled_certificates" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "department_settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "departments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"parent_id" uuid,
	"level" integer NOT NULL,
	"credit_code" text NOT NULL,
	"name" text NOT NULL,
	"document_code" text DEFAULT '' NOT NULL,
	"region_code" text NOT NULL,
	"address" text NOT NULL,
	"phones" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "departments_credit_code" UNIQUE("credit_code")
);
--> statement-breakpoint
ALTER TABLE "departments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "memberships" (
	"department_id" uuid NOT NULL,
	"login_id" uuid NOT NULL,
	"officer_name" text NOT NULL,
	"position" text DEFAULT '' NOT NULL,
	"roles" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "memberships_department_id_login_id_pk" PRIMARY KEY("department_id","login_id")
);
--> statement-breakpoint
ALTER TABLE "memberships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "deputies" (
	"department_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"deputy_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"through_on" date NOT NULL,
	"note" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "deputies_department_id_id_pk" PRIMARY KEY("department_id","id")
);
--> statement-breakpoint
ALTER TABLE "deputies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit" (
	"department_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_key" text NOT NULL,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"request_id" text NOT NULL,
	"details" jsonb NOT NULL,
	"sequence" bigint,
	"previous_hash" text,
	"hash" text,
	"sealed_at" timestamp with time zone,
	CONSTRAINT "audit_department_id_id_pk" PRIMARY KEY("department_id","id"),
	CONSTRAINT "audit_sequence" UNIQUE("department_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "audit" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "item_presence" (
	"department_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"tab_id" uuid NOT NULL,
	"actor_key" text NOT NULL,
	"name" text NOT NULL,
	"part" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "item_presence_department_id_item_id_tab_id_pk" PRIMARY KEY("department_id","item_id","tab_id")
);
--> statement-breakpoint
ALTER TABLE "item_presence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "item_snapshots" (
	"department_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"name" text NOT NULL,
	"revision" integer NOT NULL,
	"definition" json NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL,
	CONSTRAINT "item_snapshots_department_id_id_pk" PRIMARY KEY("department_id","id")
);
--> statement-breakpoint
ALTER TABLE "item_snapshots" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "item_versions" (
	"department_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"definition" json NOT NULL,
	"compiled" jsonb NOT NULL,
	"digest" text NOT NULL,
	"note" text,
	"revision" integer NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"published_by" text NOT NULL,
	"approved_by" text,
	"starts_at" timestamp with time zone,
	CONSTRAINT "item_versions_department_id_item_id_version_pk" PRIMARY KEY("department_id","item_id","version")
);
--> statement-breakpoint
ALTER TABLE "item_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "items" (
	"department_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"state" text NOT NULL,
	"definition" json NOT NULL,
	"revision" integer NOT NULL,
	"published_version" integer,
	"published_revision" integer,
	"scheduled_version" integer,
	"scheduled_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" text NOT NULL,
	CONSTRAINT "items_department_id_id_pk" PRIMARY KEY("department_id","id"),
	CONSTRAINT "items_key" UNIQUE("department_id","key")
);
--> statement-breakpoint
ALTER TABLE "items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "publish_requests" (
	"department_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"definition" json NOT NULL,
	"digest" text NOT NULL,
	"note" text,
	"starts_at" timestamp with time zone,
	"requested_key" text NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"opinion" text,
	CONSTRAINT "publish_requests_department_id_id_pk" PRIMARY KEY("department_id","id")
);
--> statement-breakpoint
ALTER TABLE "publish_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "published_items" (
	"department_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"department_name" text NOT NULL,
	"name" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"case_type" text NOT NULL,
	"promised" jsonb NOT NULL,
	"is_cross_region" boolean NOT NULL,
	"search_text" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "published_items_department_id_item_id_pk" PRIMARY KEY("department_id","item_id"),
	CONSTRAINT "published_items_key" UNIQUE("department_id","key")
);
--> statement-breakpoint
ALTER TABLE "published_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "block_versions" (
	"department_id" uuid NOT NULL,
	"block_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"fields" json NOT NULL,
	"note" text,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL,
	CONSTRAINT "block_versions_department_id_block_id_version_pk" PRIMARY KEY("department_id","block_id","version")
);
--> statement-breakpoint
ALTER TABLE "block_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "blocks" (
	"department_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"is_shared" boolean NOT NULL,
	"is_retired" boolean NOT NULL,
	"latest_version" integer NOT NULL,
	"field_count" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" text NOT NULL,
	CONSTRAINT "blocks_department_id_id_pk" PRIMARY KEY("department_id","id")
);
--> statement-breakpoint
ALTER TABLE "blocks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "local_accounts" (
	"username" text NOT NULL,
	"subject" text NOT NULL,
	"password_hash" text NOT NULL,
	"label" text,
	"position" integer NOT NULL,
	"claims" "bytea" NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"is_active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "local_accounts_username_pk" PRIMARY KEY("username"),
	CONSTRAINT "local_accounts_subject" UNIQUE("subject")
);
--> statement-breakpoint
ALTER TABLE "local_accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "logins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"person_name" text NOT NULL,
	"party_id" uuid,
	"person_party_id" uuid,
	"platform_role" text,
	"created_at" timestamp with time zone NOT NULL,
	"suspended_at" timestamp with time zone,
	CONSTRAINT "logins_subject" UNIQUE("issuer","subject")
);
--> statement-breakpoint
ALTER TABLE "logins" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "parties" (
	"party_id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"document_type" text NOT NULL,
	"document_number" "bytea" NOT NULL,
	"mobile" "bytea",
	"created_at" timestamp with time zone NOT NULL,
	"verified_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "parties" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "party_digests" (
	"digest" text PRIMARY KEY NOT NULL,
	"party_id" uuid NOT NULL,
	CONSTRAINT "party_digests_party" UNIQUE("party_id")
);
--> statement-breakpoint
ALTER TABLE "party_digests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"login_id" uuid NOT NULL,
	"acting_as" text NOT NULL,
	"department_id" uuid,
	"signed_in_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "sessions_token" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox" (
	"department_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subject" text NOT NULL,
	"sequence" bigint NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"done_at" timestamp with time zone,
	"dead_at" timestamp with time zone,
	"last_error" text,
	CONSTRAINT "outbox_department_id_id_pk" PRIMARY KEY("department_id","id"),
	CONSTRAINT "outbox_order" UNIQUE("department_id","subject","sequence")
);
--> statement-breakpoint
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "timers" (
	"department_id" uuid NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"dead_at" timestamp with time zone,
	"last_error" text,
	CONSTRAINT "timers_department_id_key_pk" PRIMARY KEY("department_id","key")
);
--> statement-breakpoint
ALTER TABLE "timers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "working_calendars" (
	"year" integer PRIMARY KEY NOT NULL,
	"document" jsonb NOT NULL,
	"imported_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "working_calendars" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_documents" (
	"department_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"effect_id" text NOT NULL,
	"template_id" text NOT NULL,
	"template_key" text NOT NULL,
	"name" jsonb NOT NULL,
	"kind" text NOT NULL,
	"number" text,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"applicant_party_id" uuid NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"superseded_at" timestamp (3) with time zone,
	"voided_at" timestamp (3) with time zone,
	"void_reason" text,
	CONSTRAINT "case_documents_department_id_id_pk" PRIMARY KEY("department_id","id"),
	CONSTRAINT "case_documents_effect" UNIQUE("department_id","effect_id")
);
--> statement-breakpoint
ALTER TABLE "case_documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_counters" (
	"department_id" uuid NOT NULL,
	"series" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "document_counters_department_id_series_year_pk" PRIMARY KEY("department_id","series","year")
);
--> statement-breakpoint
ALTER TABLE "document_counters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_files" (
	"department_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"applicant_party_id" uuid NOT NULL,
	"pdf" "bytea" NOT NULL,
	CONSTRAINT "document_files_department_id_document_id_pk" PRIMARY KEY("department_id","document_id")
);
--> statement-breakpoint
ALTER TABLE "document_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document_verifications" (
	"department_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"department_name" text NOT NULL,
	"name" jsonb NOT NULL,
	"number" text,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"sha256" text NOT NULL,
	"is_superseded" boolean NOT NULL,
	"is_void" boolean DEFAULT false NOT NULL,
	CONSTRAINT "document_verifications_department_id_document_id_pk" PRIMARY KEY("department_id","document_id")
);
--> statement-breakpoint
ALTER TABLE "document_verifications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "window_intakes" (
	"department_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"officer_login_id" uuid NOT NULL,
	"officer_name" text NOT NULL,
	"item_id" uuid NOT NULL,
	"item_name" jsonb NOT NULL,
	"draft_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"applicant_name" text NOT NULL,
	"acting_party_id" uuid NOT NULL,
	"acting_name" text NOT NULL,
	"is_test" boolean NOT NULL,
	"authority" jsonb,
	"queue_number" text,
	"waited_minutes" integer,
	"papers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"handed_in" jsonb,
	CONSTRAINT "window_intakes_department_id_id_pk" PRIMARY KEY("department_id","id")
);
--> statement-breakpoint
ALTER TABLE "window_intakes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_migrations" (
	"department_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"number" text NOT NULL,
	"from_version" integer NOT NULL,
	"to_version" integer NOT NULL,
	"reason" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_migrations_department_id_id_pk" PRIMARY KEY("department_id","id")
);
--> statement-breakpoint
ALTER TABLE "case_migrations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "licence_files" (
	"holder_digest" text NOT NULL,
	"licence_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"pdf" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	"sealed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "licence_files_holder_digest_licence_id_pk" PRIMARY KEY("holder_digest","licence_id")
);
--> statement-breakpoint
ALTER TABLE "licence_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "licence_identifiers" (
	"department_id" uuid NOT NULL,
	"identifier" text NOT NULL,
	"licence_id" uuid NOT NULL,
	CONSTRAINT "licence_identifiers_department_id_identifier_pk" PRIMARY KEY("department_id","identifier")
);
--> statement-breakpoint
ALTER TABLE "licence_identifiers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "licence_reads" (
	"holder_digest" text NOT NULL,
	"id" uuid NOT NULL,
	"licence_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_key" text NOT NULL,
	"purpose" text NOT NULL,
	CONSTRAINT "licence_reads_holder_digest_id_pk" PRIMARY KEY("holder_digest","id")
);
--> statement-breakpoint
ALTER TABLE "licence_reads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "licences" (
	"holder_digest" text NOT NULL,
	"id" uuid NOT NULL,
	"department_id" uuid,
	"type_name" text NOT NULL,
	"type_code" text NOT NULL,
	"number" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"identifier" text NOT NULL,
	"holder_name" text NOT NULL,
	"holder_kind" text NOT NULL,
	"issuer" text NOT NULL,
	"status" text NOT NULL,
	"valid_from" date,
	"valid_through" date,
	"face" jsonb NOT NULL,
	"case_id" uuid,
	"step" text,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	"imported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "licences_holder_digest_id_pk" PRIMARY KEY("holder_digest","id")
);
--> statement-breakpoint
ALTER TABLE "licences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "registries" (
	"department_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" jsonb NOT NULL,
	"key_column" text NOT NULL,
	"columns" jsonb NOT NULL,
	"edition" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "registries_department_id_id_pk" PRIMARY KEY("department_id","id"),
	CONSTRAINT "registries_key" UNIQUE("department_id","key")
);
--> statement-breakpoint
ALTER TABLE "registries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "registry_rows" (
	"department_id" uuid NOT NULL,
	"registry_id" uuid NOT NULL,
	"key_value" text NOT NULL,
	"since_edition" integer NOT NULL,
	"until_edition" integer,
	"values" jsonb NOT NULL,
	CONSTRAINT "registry_rows_department_id_registry_id_key_value_since_edition_pk" PRIMARY KEY("department_id","registry_id","key_value","since_edition")
);
--> statement-breakpoint
ALTER TABLE "registry_rows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "party_elements" (
	"party_id" uuid NOT NULL,
	"element" text NOT NULL,
	"value" "bytea" NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "party_elements_party_id_element_pk" PRIMARY KEY("party_id","element")
);
--> statement-breakpoint
ALTER TABLE "party_elements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "drafts" (
	"party_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"author_party_id" uuid,
	"kind" text NOT NULL,
	"department_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"item_version" integer NOT NULL,
	"item_name" jsonb NOT NULL,
	"number" integer NOT NULL,
	"case_id" uuid,
	"situation" jsonb NOT NULL,
	"answers" jsonb NOT NULL,
	"path_revisions" jsonb NOT NULL,
	"provenance" jsonb NOT NULL,
	"sources" jsonb NOT NULL,
	"copies" jsonb NOT NULL,
	"source_responses" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"exemptions" jsonb NOT NULL,
	"opens" jsonb,
	"left_behind" "bytea",
	"due_on" date,
	"parent" jsonb,
	"page" text,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "drafts_party_id_id_pk" PRIMARY KEY("party_id","id")
);
--> statement-breakpoint
ALTER TABLE "drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_attachments" (
	"department_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"applicant_party_id" uuid NOT NULL,
	"material" text,
	"field" text,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"file_kind" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"scan" text NOT NULL,
	"storage_key" text NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_attachments_department_id_id_pk" PRIMARY KEY("department_id","id")
);
--> statement-breakpoint
ALTER TABLE "case_attachments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "draft_attachments" (
	"party_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"material" text,
	"field" text,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"file_kind" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"scan" text NOT NULL,
	"storage_key" text NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	"is_from_case" boolean NOT NULL,
	CONSTRAINT "draft_attachments_party_id_id_draft_id_pk" PRIMARY KEY("party_id","id","draft_id")
);
--> statement-breakpoint
ALTER TABLE "draft_attachments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evidence_uploads" (
	"department_id" uuid NOT NULL,
	"login_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"point" text NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"received" bigint NOT NULL,
	"parts" jsonb NOT NULL,
	"folder" uuid NOT NULL,
	"attachment_id" uuid,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "evidence_uploads_department_id_login_id_id_pk" PRIMARY KEY("department_id","login_id","id")
);
--> statement-breakpoint
ALTER TABLE "evidence_uploads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "uploads" (
	"party_id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"material" text,
	"field" text,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"received" bigint NOT NULL,
	"parts" jsonb NOT NULL,
	"folder" uuid NOT NULL,
	"attachment_id" uuid,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "uploads_party_id_id_pk" PRIMARY KEY("party_id","id")
);
--> statement-breakpoint
ALTER TABLE "uploads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_evidence" (
	"department_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"point" text NOT NULL,
	"login_id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"file_kind" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"scan" text NOT NULL,
	"storage_key" text NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	"kept_at" timestamp with time zone,
	CONSTRAINT "case_evidence_department_id_id_pk" PRIMARY KEY("department_id","id")
);
--> statement-breakpoint
ALTER TABLE "case_evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_events" (
	"department_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"type" text NOT NULL,
	"event" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "case_events_department_id_case_id_sequence_pk" PRIMARY KEY("department_id","case_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "case_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_submissions" (
	"department_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"answers" jsonb NOT NULL,
	"visibility" jsonb NOT NULL,
	"provenance" jsonb NOT NULL,
	"materials" jsonb NOT NULL,
	"sources" jsonb NOT NULL,
	"source_responses" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"field_attachments" jsonb NOT NULL,
	"warnings" jsonb NOT NULL,
	"digest" text NOT NULL,
	"judged_at" timestamp with time zone NOT NULL,
	"submitted_by" text NOT NULL,
	CONSTRAINT "case_submissions_department_id_case_id_number_pk" PRIMARY KEY("department_id","case_id","number")
);
--> statement-breakpoint
ALTER TABLE "case_submissions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_terms" (
	"department_id" uuid NOT NULL,
	"term" text NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"case_id" uuid NOT NULL,
	CONSTRAINT "case_terms_department_id_case_id_term_pk" PRIMARY KEY("department_id","case_id","term")
);
--> statement-breakpoint
ALTER TABLE "case_terms" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases" (
	"department_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"is_test" boolean NOT NULL,
	"item_id" uuid NOT NULL,
	"item_version" integer NOT NULL,
	"item_name" jsonb NOT NULL,
	"applicant_party_id" uuid NOT NULL,
	"applicant_name" text NOT NULL,
	"applicant_digest" text NOT NULL,
	"applicant_facts" "bytea" NOT NULL,
	"situation" jsonb NOT NULL,
	"query_password" "bytea" NOT NULL,
	"state" jsonb NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"submission" integer NOT NULL,
	"due_on" date,
	"leading_clock" jsonb,
	"submitted_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"concluded_at" timestamp with time zone,
	"days_taken" integer,
	"days_allowed" integer,
	"updated_at" timestamp with time zone NOT NULL,
	"last_change" text,
	"chain_head" text NOT NULL,
	"messages" integer NOT NULL,
	"parent" jsonb,
	CONSTRAINT "cases_department_id_id_pk" PRIMARY KEY("department_id","id"),
	CONSTRAINT "cases_number" UNIQUE("department_id","number")
);
--> statement-breakpoint
ALTER TABLE "cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tasks" (
	"department_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"step" text NOT NULL,
	"step_key" text NOT NULL,
	"name" jsonb NOT NULL,
	"phase" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"pool_roles" text[] NOT NULL,
	"officer_ids" text[] NOT NULL,
	"pool_role" text,
	"holder_id" text,
	"holder_name" text,
	"opened_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"outcome" text,
	"opinion" text,
	"step_due_on" date,
	"due_on" date,
	"yellow_on" date,
	CONSTRAINT "tasks_department_id_id_pk" PRIMARY KEY("department_id","id")
);
--> statement-breakpoint
ALTER TABLE "tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "participant_tasks" (
	"department_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"owner_department_id" uuid NOT NULL,
	"owner_department_name" text NOT NULL,
	"case_id" uuid NOT NULL,
	"is_test" boolean NOT NULL,
	"number" text NOT NULL,
	"item_name" jsonb NOT NULL,
	"step_name" jsonb NOT NULL,
	"phase" text NOT NULL,
	"state" text NOT NULL,
	"role" text NOT NULL,
	"holder_id" text,
	"submitted_at" timestamp with time zone NOT NULL,
	"due_on" date,
	"case_version" integer NOT NULL,
	CONSTRAINT "participant_tasks_department_id_task_id_pk" PRIMARY KEY("department_id","task_id")
);
--> statement-breakpoint
ALTER TABLE "participant_tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "participations" (
	"department_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"run_id" text NOT NULL,
	"step" text NOT NULL,
	"seat" text NOT NULL,
	"participant_department_id" uuid NOT NULL,
	"role" text NOT NULL,
	"access" jsonb NOT NULL,
	"question" jsonb,
	"due_on" date,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "participations_department_id_task_id_pk" PRIMARY KEY("department_id","task_id")
);
--> statement-breakpoint
ALTER TABLE "participations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_counters" (
	"department_id" uuid NOT NULL,
	"code" text NOT NULL,
	"day" date NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "case_counters_department_id_code_day_pk" PRIMARY KEY("department_id","code","day")
);
--> statement-breakpoint
ALTER TABLE "case_counters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "officer_notifications" (
	"department_id" uuid NOT NULL,
	"login_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"department_name" text NOT NULL,
	"case_id" uuid NOT NULL,
	"case_number" text NOT NULL,
	"item_name" jsonb NOT NULL,
	"step_name" jsonb,
	"notice" text NOT NULL,
	"subject" text,
	"body" text,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "officer_notifications_department_id_login_id_id_pk" PRIMARY KEY("department_id","login_id","id")
);
--> statement-breakpoint
ALTER TABLE "officer_notifications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "party_notifications" (
	"party_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"department_name" text NOT NULL,
	"case_id" uuid NOT NULL,
	"case_number" text NOT NULL,
	"item_name" jsonb NOT NULL,
	"notice" text NOT NULL,
	"subject" text,
	"body" text,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "party_notifications_party_id_id_pk" PRIMARY KEY("party_id","id")
);
--> statement-breakpoint
ALTER TABLE "party_notifications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "exchange_reconciliations" (
	"department_id" uuid NOT NULL,
	"day" date NOT NULL,
	"outcome" text NOT NULL,
	"cases" integer NOT NULL,
	"records" integer NOT NULL,
	"differences" jsonb NOT NULL,
	"error" text,
	"checked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "exchange_reconciliations_department_id_day_pk" PRIMARY KEY("department_id","day")
);
--> statement-breakpoint
ALTER TABLE "exchange_reconciliations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "exchange_records" (
	"department_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"case_number" text NOT NULL,
	"sequence" integer NOT NULL,
	"record" text NOT NULL,
	"ordered" jsonb NOT NULL,
	"content" "bytea" NOT NULL,
	"status" text NOT NULL,
	"issues" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp with time zone,
	"receipt" text,
	"last_error" text,
	CONSTRAINT "exchange_records_department_id_id_pk" PRIMARY KEY("department_id","id"),
	CONSTRAINT "exchange_records_order" UNIQUE("department_id","case_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "exchange_records" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "exchange_targets" (
	"department_id" uuid PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"secret" "bytea" NOT NULL,
	"is_active" boolean NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "exchange_targets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "egress_destinations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"department_id" uuid NOT NULL,
	"network" text NOT NULL,
	"port" integer NOT NULL,
	"purpose" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "egress_destinations_once" UNIQUE("department_id","network","port")
);
--> statement-breakpoint
ALTER TABLE "egress_destinations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "live_signals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "live_signals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"transaction" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"department_id" uuid,
	"party_id" uuid,
	"kind" text NOT NULL,
	"case_id" uuid,
	"version" integer,
	"login_ids" uuid[],
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "live_signals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "officer_reach" (
	"department_id" uuid NOT NULL,
	"login_id" uuid NOT NULL,
	"sends_email" boolean DEFAULT false NOT NULL,
	"sends_sms" boolean DEFAULT false NOT NULL,
	"email" "bytea",
	"pending_email" "bytea",
	"code_digest" text,
	"code_expires_at" timestamp with time zone,
	"code_tries" integer DEFAULT 0 NOT NULL,
	"locale" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "officer_reach_department_id_login_id_pk" PRIMARY KEY("department_id","login_id")
);
--> statement-breakpoint
ALTER TABLE "officer_reach" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "party_reach" (
	"party_id" uuid PRIMARY KEY NOT NULL,
	"sends_email" boolean DEFAULT false NOT NULL,
	"sends_sms" boolean DEFAULT false NOT NULL,
	"email" "bytea",
	"pending_email" "bytea",
	"code_digest" text,
	"code_expires_at" timestamp with time zone,
	"code_tries" integer DEFAULT 0 NOT NULL,
	"locale" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "party_reach" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "objections" (
	"department_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"notice_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"number" text NOT NULL,
	"text" text NOT NULL,
	"objector" "bytea" NOT NULL,
	"task_id" uuid,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "objections_department_id_id_pk" PRIMARY KEY("department_id","id"),
	CONSTRAINT "objections_number" UNIQUE("department_id","number")
);
--> statement-breakpoint
ALTER TABLE "objections" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "public_notices" (
	"department_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"run_id" text NOT NULL,
	"item_id" uuid NOT NULL,
	"item_name" jsonb NOT NULL,
	"department_name" text NOT NULL,
	"applicant_name" text NOT NULL,
	"shown" jsonb NOT NULL,
	"telephone" text,
	"starts_on" date NOT NULL,
	"through" date NOT NULL,
	"state" text NOT NULL,
	"withheld" text,
	"outcome" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "public_notices_department_id_id_pk" PRIMARY KEY("department_id","id"),
	CONSTRAINT "public_notices_run" UNIQUE("department_id","case_id","run_id")
);
--> statement-breakpoint
ALTER TABLE "public_notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "published_decisions" (
	"department_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"item_name" jsonb NOT NULL,
	"department_name" text NOT NULL,
	"number" text NOT NULL,
	"applicant_name" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"document_number" text,
	"valid_from" date,
	"valid_through" date,
	CONSTRAINT "published_decisions_department_id_case_id_pk" PRIMARY KEY("department_id","case_id")
);
--> statement-breakpoint
ALTER TABLE "published_decisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rating_figures" (
	"department_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"department_name" text NOT NULL,
	"item_name" jsonb NOT NULL,
	"very_satisfied" integer DEFAULT 0 NOT NULL,
	"satisfied" integer DEFAULT 0 NOT NULL,
	"fairly_satisfied" integer DEFAULT 0 NOT NULL,
	"dissatisfied" integer DEFAULT 0 NOT NULL,
	"very_dissatisfied" integer DEFAULT 0 NOT NULL,
	"answered" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "rating_figures_department_id_item_id_pk" PRIMARY KEY("department_id","item_id")
);
--> statement-breakpoint
ALTER TABLE "rating_figures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ratings" (
	"department_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"service" integer NOT NULL,
	"round" integer NOT NULL,
	"id" uuid NOT NULL,
	"service_kind" text NOT NULL,
	"item_id" uuid NOT NULL,
	"level" text NOT NULL,
	"tags" text[] NOT NULL,
	"indicators" jsonb NOT NULL,
	"indicators_version" text NOT NULL,
	"text" text,
	"channel" text NOT NULL,
	"is_anonymous" boolean NOT NULL,
	"rater" "bytea",
	"rated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ratings_department_id_case_id_service_round_pk" PRIMARY KEY("department_id","case_id","service","round")
);
--> statement-breakpoint
ALTER TABLE "ratings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rectification_steps" (
	"department_id" uuid NOT NULL,
	"rectification_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"type" text NOT NULL,
	"is_substantiated" boolean,
	"outcome" text,
	"text" text NOT NULL,
	"officer_id" text NOT NULL,
	"officer_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "rectification_steps_department_id_rectification_id_sequence_pk" PRIMARY KEY("department_id","rectification_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "rectification_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rectifications" (
	"department_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"service" integer NOT NULL,
	"item_name" jsonb NOT NULL,
	"state" text NOT NULL,
	"is_substantiated" boolean,
	"answer" text,
	"started_on" date NOT NULL,
	"due_on" date NOT NULL,
	"overdue_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "rectifications_department_id_id_pk" PRIMARY KEY("department_id","id")
);
--> statement-breakpoint
ALTER TABLE "rectifications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "saved_filters" (
	"department_id" uuid NOT NULL,
	"login_id" text NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"filter" jsonb NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_filters_department_id_login_id_id_pk" PRIMARY KEY("department_id","login_id","id")
);
--> statement-breakpoint
ALTER TABLE "saved_filters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "watched_cases" (
	"department_id" uuid NOT NULL,
	"login_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"watched_at" timestamp with time zone NOT NULL,
	CONSTRAINT "watched_cases_department_id_login_id_case_id_pk" PRIMARY KEY("department_id","login_id","case_id")
);
--> statement-breakpoint
ALTER TABLE "watched_cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "supervision_records" (
	"department_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"rule" text NOT NULL,
	"colour" text NOT NULL,
	"case_id" uuid,
	"case_number" text,
	"item_id" uuid NOT NULL,
	"item_name" jsonb NOT NULL,
	"step_name" jsonb,
	"params" jsonb NOT NULL,
	"officers" jsonb NOT NULL,
	"state" text NOT NULL,
	"is_supervised" boolean NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	"cleared_at" timestamp (3) with time zone,
	CONSTRAINT "supervision_records_department_id_id_pk" PRIMARY KEY("department_id","id")
);
--> statement-breakpoint
ALTER TABLE "supervision_records" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "supervision_steps" (
	"department_id" uuid NOT NULL,
	"record_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"type" text NOT NULL,
	"text" text NOT NULL,
	"officer_id" text NOT NULL,
	"officer_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "supervision_steps_department_id_record_id_sequence_pk" PRIMARY KEY("department_id","record_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "supervision_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "promise_breaches" (
	"department_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"applicant_party_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"repaired_at" timestamp (3) with time zone,
	"repaired_by" text,
	"repair_reason" text,
	CONSTRAINT "promise_breaches_department_id_id_pk" PRIMARY KEY("department_id","id")
);
--> statement-breakpoint
ALTER TABLE "promise_breaches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "departments" ADD CONSTRAINT "departments_parent" FOREIGN KEY ("parent_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_draft" FOREIGN KEY ("party_id","draft_id") REFERENCES "public"."drafts"("party_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotent_answers_created_at" ON "idempotent_answers" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "memberships_login" ON "memberships" USING btree ("login_id");--> statement-breakpoint
CREATE INDEX "deputies_deputy" ON "deputies" USING btree ("department_id","deputy_id","through_on");--> statement-breakpoint
CREATE INDEX "audit_unsealed" ON "audit" USING btree ("department_id","id") WHERE sequence is null;--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" USING btree ("department_id","subject_type","subject_id");--> statement-breakpoint
CREATE INDEX "item_snapshots_item" ON "item_snapshots" USING btree ("department_id","item_id","created_at");--> statement-breakpoint
CREATE INDEX "item_versions_item" ON "item_versions" USING btree ("item_id","version");--> statement-breakpoint
CREATE INDEX "items_updated" ON "items" USING btree ("department_id","updated_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "publish_requests_pending" ON "publish_requests" USING btree ("department_id","item_id") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "publish_requests_item" ON "publish_requests" USING btree ("department_id","item_id","requested_at");--> statement-breakpoint
CREATE INDEX "published_items_item" ON "published_items" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "block_versions_block" ON "block_versions" USING btree ("block_id","version");--> statement-breakpoint
CREATE INDEX "blocks_id" ON "blocks" USING btree ("id");--> statement-breakpoint
CREATE INDEX "sessions_login" ON "sessions" USING btree ("login_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("department_id","due_at") WHERE done_at is null and dead_at is null;--> statement-breakpoint
CREATE INDEX "timers_due" ON "timers" USING btree ("department_id","due_at") WHERE dead_at is null;--> statement-breakpoint
CREATE INDEX "case_documents_case" ON "case_documents" USING btree ("department_id","case_id");--> statement-breakpoint
CREATE INDEX "case_documents_id" ON "case_documents" USING btree ("id");--> statement-breakpoint
CREATE INDEX "document_verifications_document" ON "document_verifications" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "window_intakes_draft" ON "window_intakes" USING btree ("department_id","draft_id");--> statement-breakpoint
CREATE INDEX "window_intakes_open" ON "window_intakes" USING btree ("department_id","officer_login_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "case_migrations_item" ON "case_migrations" USING btree ("department_id","item_id","at");--> statement-breakpoint
CREATE INDEX "licence_files_licence" ON "licence_files" USING btree ("licence_id");--> statement-breakpoint
CREATE UNIQUE INDEX "licences_imported" ON "licences" USING btree ("holder_digest","type_name","number") WHERE case_id is null;--> statement-breakpoint
CREATE INDEX "licences_holder" ON "licences" USING btree ("holder_digest","type_name");--> statement-breakpoint
CREATE INDEX "licences_number" ON "licences" USING btree ("number");--> statement-breakpoint
CREATE INDEX "licences_identifier" ON "licences" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "licences_case" ON "licences" USING btree ("department_id","case_id");--> statement-breakpoint
CREATE INDEX "licences_id" ON "licences" USING btree ("id");--> statement-breakpoint
CREATE INDEX "registry_rows_in_force" ON "registry_rows" USING btree ("department_id","registry_id","key_value","until_edition");--> statement-breakpoint
CREATE UNIQUE INDEX "drafts_application" ON "drafts" USING btree ("party_id","author_party_id","item_id","number") WHERE kind = 'application';--> statement-breakpoint
CREATE UNIQUE INDEX "drafts_correction" ON "drafts" USING btree ("party_id","case_id") WHERE kind = 'correction';--> statement-breakpoint
CREATE UNIQUE INDEX "drafts_parent" ON "drafts" USING btree ("party_id",(parent ->> 'caseId'),(parent ->> 'child')) WHERE parent is not null;--> statement-breakpoint
CREATE INDEX "drafts_updated" ON "drafts" USING btree ("party_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "case_attachments_case" ON "case_attachments" USING btree ("department_id","case_id");--> statement-breakpoint
CREATE INDEX "case_attachments_party" ON "case_attachments" USING btree ("applicant_party_id","id");--> statement-breakpoint
CREATE INDEX "draft_attachments_draft" ON "draft_attachments" USING btree ("party_id","draft_id");--> statement-breakpoint
CREATE INDEX "evidence_uploads_expire" ON "evidence_uploads" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "uploads_draft_id" ON "uploads" USING btree ("party_id","draft_id");--> statement-breakpoint
CREATE INDEX "uploads_expire" ON "uploads" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "case_evidence_case" ON "case_evidence" USING btree ("department_id","case_id");--> statement-breakpoint
CREATE INDEX "case_evidence_left" ON "case_evidence" USING btree ("uploaded_at") WHERE kept_at is null;--> statement-breakpoint
CREATE INDEX "case_terms_term" ON "case_terms" USING btree ("department_id","term" collate "C","submitted_at","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_parent" ON "cases" USING btree ("department_id",(parent ->> 'caseId'),(parent ->> 'child')) WHERE parent is not null;--> statement-breakpoint
CREATE INDEX "cases_submitted" ON "cases" USING btree ("department_id","submitted_at","id");--> statement-breakpoint
CREATE INDEX "cases_status" ON "cases" USING btree ("department_id","status","submitted_at","id");--> statement-breakpoint
CREATE INDEX "cases_digest" ON "cases" USING btree ("department_id","applicant_digest","submitted_at","id");--> statement-breakpoint
CREATE INDEX "cases_number_beginning" ON "cases" USING btree ("department_id","number" collate "C");--> statement-breakpoint
CREATE INDEX "cases_any_number" ON "cases" USING btree ("number");--> statement-breakpoint
CREATE INDEX "cases_received" ON "cases" USING btree ("department_id","received_at");--> statement-breakpoint
CREATE INDEX "cases_applicant" ON "cases" USING btree ("applicant_party_id","submitted_at","id");--> statement-breakpoint
CREATE INDEX "tasks_case" ON "tasks" USING btree ("department_id","case_id");--> statement-breakpoint
CREATE INDEX "tasks_due" ON "tasks" USING btree ("department_id",least(due_on, '9999-12-31'::date),"id") WHERE state in ('open', 'claimed');--> statement-breakpoint
CREATE INDEX "tasks_holder" ON "tasks" USING btree ("department_id","holder_id",least(due_on, '9999-12-31'::date),"id") WHERE state in ('open', 'claimed');--> statement-breakpoint
CREATE INDEX "tasks_pool" ON "tasks" USING btree ("department_id","pool_role",least(due_on, '9999-12-31'::date),"id") WHERE pool_role is not null;--> statement-breakpoint
CREATE INDEX "tasks_pool_arrived" ON "tasks" USING btree ("department_id","pool_role","opened_at","id") WHERE pool_role is not null;--> statement-breakpoint
CREATE INDEX "tasks_several" ON "tasks" USING btree ("department_id",least(due_on, '9999-12-31'::date),"id") WHERE state = 'open' and (cardinality(pool_roles) > 1 or cardinality(officer_ids) > 0);--> statement-breakpoint
CREATE INDEX "tasks_several_arrived" ON "tasks" USING btree ("department_id","opened_at","id") WHERE state = 'open' and (cardinality(pool_roles) > 1 or cardinality(officer_ids) > 0);--> statement-breakpoint
CREATE INDEX "tasks_item" ON "tasks" USING btree ("department_id","item_id",least(due_on, '9999-12-31'::date),"id") WHERE state in ('open', 'claimed');--> statement-breakpoint
CREATE INDEX "tasks_closed" ON "tasks" USING btree ("department_id","closed_at") WHERE state = 'done';--> statement-breakpoint
CREATE INDEX "tasks_arrived" ON "tasks" USING btree ("department_id","opened_at","id") WHERE state in ('open', 'claimed');--> statement-breakpoint
CREATE INDEX "participant_tasks_due" ON "participant_tasks" USING btree ("department_id",least(due_on, '9999-12-31'::date),"task_id") WHERE state <> 'closed';--> statement-breakpoint
CREATE INDEX "participant_tasks_case" ON "participant_tasks" USING btree ("department_id","case_id");--> statement-breakpoint
CREATE INDEX "participations_case" ON "participations" USING btree ("department_id","case_id");--> statement-breakpoint
CREATE INDEX "officer_notifications_newest" ON "officer_notifications" USING btree ("department_id","login_id","created_at","id");--> statement-breakpoint
CREATE INDEX "officer_notifications_unread" ON "officer_notifications" USING btree ("department_id","login_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "party_notifications_newest" ON "party_notifications" USING btree ("party_id","created_at","id");--> statement-breakpoint
CREATE INDEX "party_notifications_case" ON "party_notifications" USING btree ("party_id","case_id","created_at");--> statement-breakpoint
CREATE INDEX "party_notifications_unread" ON "party_notifications" USING btree ("party_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "exchange_records_due" ON "exchange_records" USING btree ("department_id","due_at") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "exchange_records_sent" ON "exchange_records" USING btree ("department_id","sent_at") WHERE status = 'sent';--> statement-breakpoint
CREATE INDEX "exchange_records_open" ON "exchange_records" USING btree ("department_id","created_at") WHERE status <> 'sent';--> statement-breakpoint
CREATE INDEX "live_signals_order" ON "live_signals" USING btree ("transaction","id");--> statement-breakpoint
CREATE INDEX "live_signals_age" ON "live_signals" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "objections_case" ON "objections" USING btree ("department_id","case_id","received_at");--> statement-breakpoint
CREATE INDEX "public_notices_id" ON "public_notices" USING btree ("id");--> statement-breakpoint
CREATE INDEX "public_notices_running" ON "public_notices" USING btree ("started_at","id") WHERE state = 'running';--> statement-breakpoint
CREATE INDEX "published_decisions_decided" ON "published_decisions" USING btree ("decided_at","case_id");--> statement-breakpoint
CREATE INDEX "published_decisions_department" ON "published_decisions" USING btree ("department_id","decided_at","case_id");--> statement-breakpoint
CREATE INDEX "published_decisions_item" ON "published_decisions" USING btree ("item_id","decided_at","case_id");--> statement-breakpoint
CREATE INDEX "ratings_rated" ON "ratings" USING btree ("department_id","rated_at");--> statement-breakpoint
CREATE INDEX "rectifications_open" ON "rectifications" USING btree ("department_id","due_on","id") WHERE state <> 'closed';--> statement-breakpoint
CREATE INDEX "rectifications_closed" ON "rectifications" USING btree ("department_id","closed_at","id") WHERE state = 'closed';--> statement-breakpoint
CREATE INDEX "saved_filters_order" ON "saved_filters" USING btree ("department_id","login_id","saved_at");--> statement-breakpoint
CREATE INDEX "supervision_open" ON "supervision_records" USING btree ("department_id","colour","found_at","id") WHERE state <> 'cleared';--> statement-breakpoint
CREATE INDEX "supervision_cleared" ON "supervision_records" USING btree ("department_id","cleared_at","id") WHERE state = 'cleared';--> statement-breakpoint
CREATE INDEX "supervision_case" ON "supervision_records" USING btree ("department_id","case_id");--> statement-breakpoint
CREATE INDEX "promise_breaches_case" ON "promise_breaches" USING btree ("department_id","case_id");--> statement-breakpoint
CREATE INDEX "promise_breaches_party" ON "promise_breaches" USING btree ("applicant_party_id") WHERE repaired_at is null;--> statement-breakpoint
CREATE POLICY "actor" ON "idempotent_answers" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (actor_key = nullif(current_setting('app.actor_key', true), '')) WITH CHECK (actor_key = nullif(current_setting('app.actor_key', true), ''));--> statement-breakpoint
CREATE POLICY "service_retention" ON "idempotent_answers" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (current_setting('app.service', true) = 'retention') WITH CHECK (current_setting('app.service', true) = 'retention');--> statement-breakpoint
CREATE POLICY "department" ON "department_roles" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "department_settings" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "everyone" ON "departments" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (true);--> statement-breakpoint
CREATE POLICY "platform_insert" ON "departments" AS PERMISSIVE FOR INSERT TO "yibiao_app" WITH CHECK (current_setting('app.platform_role', true) = 'system');--> statement-breakpoint
CREATE POLICY "platform_update" ON "departments" AS PERMISSIVE FOR UPDATE TO "yibiao_app" USING (current_setting('app.platform_role', true) = 'system') WITH CHECK (current_setting('app.platform_role', true) = 'system');--> statement-breakpoint
CREATE POLICY "platform_delete" ON "departments" AS PERMISSIVE FOR DELETE TO "yibiao_app" USING (current_setting('app.platform_role', true) = 'system');--> statement-breakpoint
CREATE POLICY "department" ON "memberships" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_identity_select" ON "memberships" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (current_setting('app.service', true) = 'identity');--> statement-breakpoint
CREATE POLICY "department" ON "deputies" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_identity_select" ON "deputies" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (current_setting('app.service', true) = 'identity');--> statement-breakpoint
CREATE POLICY "department_select" ON "audit" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "chain_insert" ON "audit" AS PERMISSIVE FOR INSERT TO "yibiao_app" WITH CHECK ((department_id = nullif(current_setting('app.department_id', true), '')::uuid or department_id = '00000000-0000-0000-0000-000000000000'));--> statement-breakpoint
CREATE POLICY "platform_audit" ON "audit" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (current_setting('app.platform_role', true) = 'audit');--> statement-breakpoint
CREATE POLICY "service_sealer_select" ON "audit" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (current_setting('app.service', true) = 'sealer');--> statement-breakpoint
CREATE POLICY "service_sealer_update" ON "audit" AS PERMISSIVE FOR UPDATE TO "yibiao_app" USING (current_setting('app.service', true) = 'sealer') WITH CHECK (current_setting('app.service', true) = 'sealer');--> statement-breakpoint
CREATE POLICY "department" ON "item_presence" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "item_snapshots" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "everyone" ON "item_versions" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (true);--> statement-breakpoint
CREATE POLICY "department" ON "item_versions" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "items" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "publish_requests" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "everyone" ON "published_items" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (true);--> statement-breakpoint
CREATE POLICY "department" ON "published_items" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "shared" ON "block_versions" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (coalesce(current_setting('app.department_id', true), '') <> '' and exists (select 1 from blocks whole where whole.department_id = block_versions.department_id
    and whole.id = block_versions.block_id and whole.is_shared));--> statement-breakpoint
CREATE POLICY "department" ON "block_versions" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "shared" ON "blocks" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (is_shared and coalesce(current_setting('app.department_id', true), '') <> '');--> statement-breakpoint
CREATE POLICY "department" ON "blocks" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_identity" ON "local_accounts" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (current_setting('app.service', true) = 'identity') WITH CHECK (current_setting('app.service', true) = 'identity');--> statement-breakpoint
CREATE POLICY "service_identity" ON "logins" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (current_setting('app.service', true) = 'identity') WITH CHECK (current_setting('app.service', true) = 'identity');--> statement-breakpoint
CREATE POLICY "party" ON "parties" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (party_id = nullif(current_setting('app.party_id', true), '')::uuid) WITH CHECK (party_id = nullif(current_setting('app.party_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_identity" ON "parties" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (current_setting('app.service', true) = 'identity') WITH CHECK (current_setting('app.service', true) = 'identity');--> statement-breakpoint
CREATE POLICY "service_identity" ON "party_digests" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (current_setting('app.service', true) = 'identity') WITH CHECK (current_setting('app.service', true) = 'identity');--> statement-breakpoint
CREATE POLICY "service_identity" ON "sessions" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (current_setting('app.service', true) = 'identity') WITH CHECK (current_setting('app.service', true) = 'identity');--> statement-breakpoint
CREATE POLICY "service_retention" ON "sessions" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (current_setting('app.service', true) = 'retention') WITH CHECK (current_setting('app.service', true) = 'retention');--> statement-breakpoint
CREATE POLICY "department" ON "outbox" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_jobs" ON "outbox" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (current_setting('app.service', true) = 'jobs') WITH CHECK (current_setting('app.service', true) = 'jobs');--> statement-breakpoint
CREATE POLICY "department" ON "timers" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_jobs" ON "timers" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (current_setting('app.service', true) = 'jobs') WITH CHECK (current_setting('app.service', true) = 'jobs');--> statement-breakpoint
CREATE POLICY "everyone" ON "working_calendars" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (true);--> statement-breakpoint
CREATE POLICY "platform_insert" ON "working_calendars" AS PERMISSIVE FOR INSERT TO "yibiao_app" WITH CHECK (current_setting('app.platform_role', true) = 'system');--> statement-breakpoint
CREATE POLICY "platform_update" ON "working_calendars" AS PERMISSIVE FOR UPDATE TO "yibiao_app" USING (current_setting('app.platform_role', true) = 'system') WITH CHECK (current_setting('app.platform_role', true) = 'system');--> statement-breakpoint
CREATE POLICY "platform_delete" ON "working_calendars" AS PERMISSIVE FOR DELETE TO "yibiao_app" USING (current_setting('app.platform_role', true) = 'system');--> statement-breakpoint
CREATE POLICY "department" ON "case_documents" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "applicant" ON "case_documents" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (applicant_party_id = nullif(current_setting('app.party_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "document_counters" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "document_files" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "applicant" ON "document_files" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (applicant_party_id = nullif(current_setting('app.party_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "everyone" ON "document_verifications" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (true);--> statement-breakpoint
CREATE POLICY "department" ON "document_verifications" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "window_intakes" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "case_migrations" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "holder" ON "licence_files" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (holder_digest = nullif(current_setting('app.holder_digest', true), ''));--> statement-breakpoint
CREATE POLICY "department" ON "licence_files" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "licence_identifiers" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "holder" ON "licence_reads" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (holder_digest = nullif(current_setting('app.holder_digest', true), ''));--> statement-breakpoint
CREATE POLICY "service_licences" ON "licence_reads" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (current_setting('app.service', true) = 'licences') WITH CHECK (current_setting('app.service', true) = 'licences');--> statement-breakpoint
CREATE POLICY "holder" ON "licences" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (holder_digest = nullif(current_setting('app.holder_digest', true), ''));--> statement-breakpoint
CREATE POLICY "department" ON "licences" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_licences" ON "licences" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (current_setting('app.service', true) = 'licences') WITH CHECK (current_setting('app.service', true) = 'licences');--> statement-breakpoint
CREATE POLICY "department" ON "registries" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "registry_rows" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "party" ON "party_elements" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (party_id = nullif(current_setting('app.party_id', true), '')::uuid) WITH CHECK (party_id = nullif(current_setting('app.party_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "party" ON "drafts" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (party_id = nullif(current_setting('app.party_id', true), '')::uuid) WITH CHECK (party_id = nullif(current_setting('app.party_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_retention" ON "drafts" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (current_setting('app.service', true) = 'retention') WITH CHECK (current_setting('app.service', true) = 'retention');--> statement-breakpoint
CREATE POLICY "service_publishing_select" ON "drafts" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (current_setting('app.service', true) = 'publishing');--> statement-breakpoint
CREATE POLICY "department" ON "case_attachments" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "applicant" ON "case_attachments" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (applicant_party_id = nullif(current_setting('app.party_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_retention" ON "case_attachments" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (current_setting('app.service', true) = 'retention') WITH CHECK (current_setting('app.service', true) = 'retention');--> statement-breakpoint
CREATE POLICY "party" ON "draft_attachments" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (party_id = nullif(current_setting('app.party_id', true), '')::uuid) WITH CHECK (party_id = nullif(current_setting('app.party_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_retention" ON "draft_attachments" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (current_setting('app.service', true) = 'retention') WITH CHECK (current_setting('app.service', true) = 'retention');--> statement-breakpoint
CREATE POLICY "department" ON "evidence_uploads" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_retention" ON "evidence_uploads" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (current_setting('app.service', true) = 'retention') WITH CHECK (current_setting('app.service', true) = 'retention');--> statement-breakpoint
CREATE POLICY "party" ON "uploads" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (party_id = nullif(current_setting('app.party_id', true), '')::uuid) WITH CHECK (party_id = nullif(current_setting('app.party_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_retention" ON "uploads" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (current_setting('app.service', true) = 'retention') WITH CHECK (current_setting('app.service', true) = 'retention');--> statement-breakpoint
CREATE POLICY "department" ON "case_evidence" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_retention" ON "case_evidence" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (current_setting('app.service', true) = 'retention') WITH CHECK (current_setting('app.service', true) = 'retention');--> statement-breakpoint
CREATE POLICY "department" ON "case_events" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "case_submissions" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "case_terms" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "cases" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "applicant" ON "cases" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (applicant_party_id = nullif(current_setting('app.party_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_progress_select" ON "cases" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (current_setting('app.service', true) = 'progress');--> statement-breakpoint
CREATE POLICY "department" ON "tasks" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_retention_select" ON "tasks" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (current_setting('app.service', true) = 'retention');--> statement-breakpoint
CREATE POLICY "department" ON "participant_tasks" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "participations" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "case_counters" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "officer_notifications" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "party" ON "party_notifications" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (party_id = nullif(current_setting('app.party_id', true), '')::uuid) WITH CHECK (party_id = nullif(current_setting('app.party_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "exchange_reconciliations" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_jobs" ON "exchange_reconciliations" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (current_setting('app.service', true) = 'jobs') WITH CHECK (current_setting('app.service', true) = 'jobs');--> statement-breakpoint
CREATE POLICY "department" ON "exchange_records" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_jobs" ON "exchange_records" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (current_setting('app.service', true) = 'jobs') WITH CHECK (current_setting('app.service', true) = 'jobs');--> statement-breakpoint
CREATE POLICY "department" ON "exchange_targets" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_jobs" ON "exchange_targets" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (current_setting('app.service', true) = 'jobs') WITH CHECK (current_setting('app.service', true) = 'jobs');--> statement-breakpoint
CREATE POLICY "everyone" ON "egress_destinations" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (true);--> statement-breakpoint
CREATE POLICY "platform_insert" ON "egress_destinations" AS PERMISSIVE FOR INSERT TO "yibiao_app" WITH CHECK (current_setting('app.platform_role', true) = 'system');--> statement-breakpoint
CREATE POLICY "platform_update" ON "egress_destinations" AS PERMISSIVE FOR UPDATE TO "yibiao_app" USING (current_setting('app.platform_role', true) = 'system') WITH CHECK (current_setting('app.platform_role', true) = 'system');--> statement-breakpoint
CREATE POLICY "platform_delete" ON "egress_destinations" AS PERMISSIVE FOR DELETE TO "yibiao_app" USING (current_setting('app.platform_role', true) = 'system');--> statement-breakpoint
CREATE POLICY "anybody_insert" ON "live_signals" AS PERMISSIVE FOR INSERT TO "yibiao_app" WITH CHECK (coalesce(current_setting('app.department_id', true), '') <> '' or coalesce(current_setting('app.party_id', true), '') <> '');--> statement-breakpoint
CREATE POLICY "service_live_select" ON "live_signals" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (current_setting('app.service', true) = 'live');--> statement-breakpoint
CREATE POLICY "service_retention" ON "live_signals" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (current_setting('app.service', true) = 'retention') WITH CHECK (current_setting('app.service', true) = 'retention');--> statement-breakpoint
CREATE POLICY "department" ON "officer_reach" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "party" ON "party_reach" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (party_id = nullif(current_setting('app.party_id', true), '')::uuid) WITH CHECK (party_id = nullif(current_setting('app.party_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "objections" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "everyone" ON "public_notices" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (state = 'running' and withheld is null);--> statement-breakpoint
CREATE POLICY "department" ON "public_notices" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_notices_select" ON "public_notices" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (current_setting('app.service', true) = 'notices');--> statement-breakpoint
CREATE POLICY "everyone" ON "published_decisions" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (true);--> statement-breakpoint
CREATE POLICY "department" ON "published_decisions" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "everyone" ON "rating_figures" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (true);--> statement-breakpoint
CREATE POLICY "department" ON "rating_figures" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "ratings" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "rectification_steps" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "rectifications" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "saved_filters" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "watched_cases" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "supervision_records" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "supervision_steps" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "department" ON "promise_breaches" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = nullif(current_setting('app.department_id', true), '')::uuid) WITH CHECK (department_id = nullif(current_setting('app.department_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "unrepaired" ON "promise_breaches" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (repaired_at is null and coalesce(current_setting('app.department_id', true), '') <> '');--> statement-breakpoint
CREATE POLICY "applicant" ON "promise_breaches" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (applicant_party_id = nullif(current_setting('app.party_id', true), '')::uuid);