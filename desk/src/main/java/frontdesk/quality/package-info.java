/** How good calls were: each is scored once it is over, and people say whether the score is right. */
@org.jspecify.annotations.NullMarked
package frontdesk.quality;
