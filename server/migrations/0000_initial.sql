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
ALTER TABLE "departments" ADD CONSTRAINT "departments_parent" FOREIGN KEY ("parent_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotent_answers_created_at" ON "idempotent_answers" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "memberships_login" ON "memberships" USING btree ("login_id");--> statement-breakpoint
CREATE INDEX "audit_unsealed" ON "audit" USING btree ("department_id","id") WHERE sequence is null;--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" USING btree ("department_id","subject_type","subject_id");--> statement-breakpoint
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
CREATE POLICY "service_sealer_update" ON "audit" AS PERMISSIVE FOR UPDATE TO "yibiao_app" USING ((select current_setting('app.service', true)) = 'sealer') WITH CHECK ((select current_setting('app.service', true)) = 'sealer');