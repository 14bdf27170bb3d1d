/**
 * Calendars that speak iCalendar over HTTP: CalDAV servers (RFC 4791) such as Nextcloud, iCloud and Radicale, and addresses of .ics files that are only
 * read.
 */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.caldav;
