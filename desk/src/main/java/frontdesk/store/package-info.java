/** PostgreSQL: its transaction, its migrations, its announcements, and the server that comes along when there is no other. */
@org.jspecify.annotations.NullMarked
package frontdesk.store;
