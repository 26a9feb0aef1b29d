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
CREATE TABLE "item_versions" (
	"department_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"compiled" jsonb NOT NULL,
	"digest" text NOT NULL,
	"note" text,
	"published_at" timestamp with time zone NOT NULL,
	"published_by" text NOT NULL,
	CONSTRAINT "item_versions_department_id_item_id_version_pk" PRIMARY KEY("department_id","item_id","version")
);
--> statement-breakpoint
ALTER TABLE "item_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "items" (
	"department_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"state" text NOT NULL,
	"definition" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"published_version" integer,
	"published_revision" integer,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" text NOT NULL,
	CONSTRAINT "items_department_id_id_pk" PRIMARY KEY("department_id","id"),
	CONSTRAINT "items_key" UNIQUE("department_id","key")
);
--> statement-breakpoint
ALTER TABLE "items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "published_items" (
	"department_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"department_name" text NOT NULL,
	"name" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"case_type" text NOT NULL,
	"promised" jsonb NOT NULL,
	"search_text" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "published_items_department_id_item_id_pk" PRIMARY KEY("department_id","item_id")
);
--> statement-breakpoint
ALTER TABLE "published_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
ALTER TABLE "departments" ADD CONSTRAINT "departments_parent" FOREIGN KEY ("parent_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotent_answers_created_at" ON "idempotent_answers" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "memberships_login" ON "memberships" USING btree ("login_id");--> statement-breakpoint
CREATE INDEX "audit_unsealed" ON "audit" USING btree ("department_id","id") WHERE sequence is null;--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" USING btree ("department_id","subject_type","subject_id");--> statement-breakpoint
CREATE INDEX "item_versions_item" ON "item_versions" USING btree ("item_id","version");--> statement-breakpoint
CREATE INDEX "items_updated" ON "items" USING btree ("department_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "published_items_item" ON "published_items" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "sessions_login" ON "sessions" USING btree ("login_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("department_id","due_at") WHERE done_at is null and dead_at is null;--> statement-breakpoint
CREATE INDEX "timers_due" ON "timers" USING btree ("department_id","due_at") WHERE dead_at is null;--> statement-breakpoint
CREATE INDEX "case_documents_case" ON "case_documents" USING btree ("department_id","case_id");--> statement-breakpoint
CREATE INDEX "case_documents_id" ON "case_documents" USING btree ("id");--> statement-breakpoint
CREATE POLICY "actor" ON "idempotent_answers" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (actor_key = (select nullif(current_setting('app.actor_key', true), ''))) WITH CHECK (actor_key = (select nullif(current_setting('app.actor_key', true), '')));--> statement-breakpoint
CREATE POLICY "service_retention" ON "idempotent_answers" AS PERMISSIVE FOR ALL TO "yibiao_app" USING ((select current_setting('app.service', true)) = 'retention') WITH CHECK ((select current_setting('app.service', true)) = 'retention');--> statement-breakpoint
CREATE POLICY "department" ON "department_roles" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = (select nullif(current_setting('app.department_id', true), '')::uuid)) WITH CHECK (department_id = (select nullif(current_setting('app.department_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "everyone" ON "departments" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (true);--> statement-breakpoint
CREATE POLICY "platform_insert" ON "departments" AS PERMISSIVE FOR INSERT TO "yibiao_app" WITH CHECK ((select current_setting('app.platform_role', true)) = 'system');--> statement-breakpoint
CREATE POLICY "platform_update" ON "departments" AS PERMISSIVE FOR UPDATE TO "yibiao_app" USING ((select current_setting('app.platform_role', true)) = 'system') WITH CHECK ((select current_setting('app.platform_role', true)) = 'system');--> statement-breakpoint
CREATE POLICY "platform_delete" ON "departments" AS PERMISSIVE FOR DELETE TO "yibiao_app" USING ((select current_setting('app.platform_role', true)) = 'system');--> statement-breakpoint
CREATE POLICY "department" ON "memberships" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = (select nullif(current_setting('app.department_id', true), '')::uuid)) WITH CHECK (department_id = (select nullif(current_setting('app.department_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "service_identity_select" ON "memberships" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING ((select current_setting('app.service', true)) = 'identity');--> statement-breakpoint
CREATE POLICY "department_select" ON "audit" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (department_id = (select nullif(current_setting('app.department_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "chain_insert" ON "audit" AS PERMISSIVE FOR INSERT TO "yibiao_app" WITH CHECK ((department_id = (select nullif(current_setting('app.department_id', true), '')::uuid) or department_id = '00000000-0000-0000-0000-000000000000'));--> statement-breakpoint
CREATE POLICY "platform_audit" ON "audit" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING ((select current_setting('app.platform_role', true)) = 'audit');--> statement-breakpoint
CREATE POLICY "service_sealer_select" ON "audit" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING ((select current_setting('app.service', true)) = 'sealer');--> statement-breakpoint
CREATE POLICY "service_sealer_update" ON "audit" AS PERMISSIVE FOR UPDATE TO "yibiao_app" USING ((select current_setting('app.service', true)) = 'sealer') WITH CHECK ((select current_setting('app.service', true)) = 'sealer');--> statement-breakpoint
CREATE POLICY "everyone" ON "item_versions" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (true);--> statement-breakpoint
CREATE POLICY "department" ON "item_versions" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = (select nullif(current_setting('app.department_id', true), '')::uuid)) WITH CHECK (department_id = (select nullif(current_setting('app.department_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "department" ON "items" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = (select nullif(current_setting('app.department_id', true), '')::uuid)) WITH CHECK (department_id = (select nullif(current_setting('app.department_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "everyone" ON "published_items" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (true);--> statement-breakpoint
CREATE POLICY "department" ON "published_items" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = (select nullif(current_setting('app.department_id', true), '')::uuid)) WITH CHECK (department_id = (select nullif(current_setting('app.department_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "service_identity" ON "local_accounts" AS PERMISSIVE FOR ALL TO "yibiao_app" USING ((select current_setting('app.service', true)) = 'identity') WITH CHECK ((select current_setting('app.service', true)) = 'identity');--> statement-breakpoint
CREATE POLICY "service_identity" ON "logins" AS PERMISSIVE FOR ALL TO "yibiao_app" USING ((select current_setting('app.service', true)) = 'identity') WITH CHECK ((select current_setting('app.service', true)) = 'identity');--> statement-breakpoint
CREATE POLICY "party" ON "parties" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (party_id = (select nullif(current_setting('app.party_id', true), '')::uuid)) WITH CHECK (party_id = (select nullif(current_setting('app.party_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "service_identity" ON "parties" AS PERMISSIVE FOR ALL TO "yibiao_app" USING ((select current_setting('app.service', true)) = 'identity') WITH CHECK ((select current_setting('app.service', true)) = 'identity');--> statement-breakpoint
CREATE POLICY "service_identity" ON "party_digests" AS PERMISSIVE FOR ALL TO "yibiao_app" USING ((select current_setting('app.service', true)) = 'identity') WITH CHECK ((select current_setting('app.service', true)) = 'identity');--> statement-breakpoint
CREATE POLICY "service_identity" ON "sessions" AS PERMISSIVE FOR ALL TO "yibiao_app" USING ((select current_setting('app.service', true)) = 'identity') WITH CHECK ((select current_setting('app.service', true)) = 'identity');--> statement-breakpoint
CREATE POLICY "service_retention" ON "sessions" AS PERMISSIVE FOR ALL TO "yibiao_app" USING ((select current_setting('app.service', true)) = 'retention') WITH CHECK ((select current_setting('app.service', true)) = 'retention');--> statement-breakpoint
CREATE POLICY "department" ON "outbox" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = (select nullif(current_setting('app.department_id', true), '')::uuid)) WITH CHECK (department_id = (select nullif(current_setting('app.department_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "service_jobs" ON "outbox" AS PERMISSIVE FOR ALL TO "yibiao_app" USING ((select current_setting('app.service', true)) = 'jobs') WITH CHECK ((select current_setting('app.service', true)) = 'jobs');--> statement-breakpoint
CREATE POLICY "department" ON "timers" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = (select nullif(current_setting('app.department_id', true), '')::uuid)) WITH CHECK (department_id = (select nullif(current_setting('app.department_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "service_jobs" ON "timers" AS PERMISSIVE FOR ALL TO "yibiao_app" USING ((select current_setting('app.service', true)) = 'jobs') WITH CHECK ((select current_setting('app.service', true)) = 'jobs');--> statement-breakpoint
CREATE POLICY "everyone" ON "working_calendars" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (true);--> statement-breakpoint
CREATE POLICY "platform_insert" ON "working_calendars" AS PERMISSIVE FOR INSERT TO "yibiao_app" WITH CHECK ((select current_setting('app.platform_role', true)) = 'system');--> statement-breakpoint
CREATE POLICY "platform_update" ON "working_calendars" AS PERMISSIVE FOR UPDATE TO "yibiao_app" USING ((select current_setting('app.platform_role', true)) = 'system') WITH CHECK ((select current_setting('app.platform_role', true)) = 'system');--> statement-breakpoint
CREATE POLICY "platform_delete" ON "working_calendars" AS PERMISSIVE FOR DELETE TO "yibiao_app" USING ((select current_setting('app.platform_role', true)) = 'system');--> statement-breakpoint
CREATE POLICY "department" ON "case_documents" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = (select nullif(current_setting('app.department_id', true), '')::uuid)) WITH CHECK (department_id = (select nullif(current_setting('app.department_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "applicant" ON "case_documents" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (applicant_party_id = (select nullif(current_setting('app.party_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "department" ON "document_counters" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = (select nullif(current_setting('app.department_id', true), '')::uuid)) WITH CHECK (department_id = (select nullif(current_setting('app.department_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "department" ON "document_files" AS PERMISSIVE FOR ALL TO "yibiao_app" USING (department_id = (select nullif(current_setting('app.department_id', true), '')::uuid)) WITH CHECK (department_id = (select nullif(current_setting('app.department_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "applicant" ON "document_files" AS PERMISSIVE FOR SELECT TO "yibiao_app" USING (applicant_party_id = (select nullif(current_setting('app.party_id', true), '')::uuid));