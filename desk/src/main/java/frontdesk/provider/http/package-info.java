/** Vendors that are asked over HTTP, each behind one guard: how long we wait, how often we ask, and when a vendor is left alone for a moment. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.http;
