/** How well callers are understood, measured on evaluation sets that others wrote; the sets themselves are no part of the product. */
@org.jspecify.annotations.NullMarked
package frontdesk.evaluation;
