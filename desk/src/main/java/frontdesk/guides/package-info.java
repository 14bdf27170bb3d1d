/** The guides as people read them in the app: docs/ as pages, in the order of its index, and what stands where in them. */
@org.jspecify.annotations.NullMarked
package frontdesk.guides;
