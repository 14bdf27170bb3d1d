/** Twilio: calls over Media Streams, texts over its REST interface, and the webhooks by which it tells us of both. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.twilio;
