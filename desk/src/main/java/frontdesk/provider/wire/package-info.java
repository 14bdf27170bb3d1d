/** What all lines over a carrier's socket have in common: the queue of what came, frames cut to 20 ms, codings, one stream a call. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.wire;
