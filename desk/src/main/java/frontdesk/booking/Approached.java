package frontdesk.booking;

import java.time.Instant;

import frontdesk.kernel.PhoneNumber;

/** Somebody whom we wrote to or called at some moment, in the hope that they book. */
public record Approached(PhoneNumber phone, Instant at) {}
