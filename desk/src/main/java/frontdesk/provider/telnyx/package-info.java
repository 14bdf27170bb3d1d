/** Telnyx: calls over Call Control and media streaming, told by signed webhooks. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.telnyx;
