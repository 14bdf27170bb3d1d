package frontdesk.jobs;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One event on its way to one listener, as a row carries it.
 *
 * @param event the simple name of the event's record
 * @param payload the event itself
 */
record Announcement(UUID business, String event, String listener, JsonNode payload) {}
