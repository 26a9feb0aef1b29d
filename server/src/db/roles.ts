import { pgRole } from 'drizzle-orm/pg-core'

/**
 * The plain role every transaction runs under. It cannot log in, owns nothing and cannot bypass row security:
 * on the embedded database the connection is a superuser, for whom policies do not exist.
 */
export const appRole = pgRole('yibiao_app').existing()

/** Creates the role where it is missing and lets the connecting user take it. Several databases share a cluster. */
export const createAppRole = `
do $$
begin
  if not exists (select from pg_roles where rolname = 'yibiao_app') then
    begin
      create role yibiao_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  if not pg_has_role(current_user, 'yibiao_app', 'member') then
    grant yibiao_app to current_user;
  end if;
end $$;
`
