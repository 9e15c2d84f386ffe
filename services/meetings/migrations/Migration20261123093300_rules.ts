import { Migration } from '@mikro-orm/migrations';

/** What the entities cannot say: rules that the database itself keeps. */
export class Migration20261123093300_rules extends Migration {
  override up(): void {
    // Signed minutes are corrected by a new issue only, never edited (domain §4.2).
    this.addSql(`
create function "meetings"."keep_signed_minutes"() returns trigger language plpgsql as $body$
begin
  if old."state" = 'SIGNED' and (new."state", new."meeting_id", new."mark", new."issuer", new."copy_to", new."blocks", new."issue_number", new."signed_on", new."signed_at", new."signer_post_id", new."frozen_text", new."text_hash")
    is distinct from (old."state", old."meeting_id", old."mark", old."issuer", old."copy_to", old."blocks", old."issue_number", old."signed_on", old."signed_at", old."signer_post_id", old."frozen_text", old."text_hash") then
    raise exception 'signed minutes are not edited';
  end if;
  return new;
end
$body$;`);
    this.addSql(`create trigger "keep_signed_minutes" before update on "meetings"."minutes" for each row execute function "meetings"."keep_signed_minutes"();`);
    this.addSql(`alter table "meetings"."minutes" add constraint "minutes_signed_whole" check ("state" <> 'SIGNED' or ("issue_number" is not null and "signed_on" is not null and "frozen_text" is not null and "text_hash" is not null));`);
    // A restricted matter stands on a closed item or on none.
    this.addSql(`alter table "meetings"."agenda_item" add constraint "agenda_item_restricted_closed" check (not "restricted" or "closed");`);
    // A conference of a year has its number once in a sub-district.
    this.addSql(`create unique index "meeting_session_number" on "meetings"."meeting" ("area_path", "session_number") where "session_number" is not null;`);
  }
}
