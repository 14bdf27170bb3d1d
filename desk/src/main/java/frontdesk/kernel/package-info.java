/** Words that every room shares. */
@org.jspecify.annotations.NullMarked
package frontdesk.kernel;
