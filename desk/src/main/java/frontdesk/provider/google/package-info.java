/** Google Calendar (API v3): read by sync token, written under ids of our own, let in by a refresh token or a service account. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.google;
