"""Draws the hip-to-knee figure of the condition explorer from open anatomical data.

World frame, used everywhere unless a docstring says otherwise: metres, x to the body's left,
y backwards (posterior), z up. The limb drawn is the right one, so lateral is -x, anterior is -y.
Page frame: page units, x to the right, y down, the drawing 800 units high; files count in finer ones (vector.WRITTEN).
"""
