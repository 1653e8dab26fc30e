/** Who is at the door: accounts, passwords, sessions, tokens for programs, and the first administrator. */
@NullMarked
package org.ronghe.web.signin;

import org.jspecify.annotations.NullMarked;
