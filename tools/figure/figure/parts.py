"""What each part is called, what it is made of, whose it is, and in which order it is painted."""

# id: (name after Terminologia Anatomica, tissue, contributor or None, layer)
PARTS = {
    "hip-bone": ("Hip bone", "bone", None, "deep"),
    "hip-bone-left": ("Hip bone of the other side", "bone", None, "deep"),
    "sacrum": ("Sacrum", "bone", None, "deep"),
    "femur": ("Femur", "bone", None, "deep"),
    "patella": ("Patella", "bone", "tendon-load", "superficial"),
    "tibia": ("Tibia", "bone", None, "deep"),
    "fibula": ("Fibula", "bone", None, "deep"),
    "talus": ("Talus", "bone", None, "deep"),
    "foot-bones": ("Tarsal bones and metatarsal bones", "bone", None, "deep"),
    "toe-bones": ("Phalanges of the toes", "bone", None, "deep"),
    "gluteus-medius": ("Gluteus medius", "muscle", "hip-control", "superficial"),
    "gluteus-minimus": ("Gluteus minimus", "deep", "hip-control", "deep"),
    "gluteus-maximus": ("Gluteus maximus", "muscle", "hip-control", "superficial"),
    "piriformis": ("Piriformis", "deep", "hip-control", "deep"),
    "obturator-internus": ("Obturator internus and gemelli", "deep", "hip-control", "deep"),
    "quadratus-femoris": ("Quadratus femoris", "deep", "hip-control", "deep"),
    "tensor-fasciae-latae": ("Tensor fasciae latae", "muscle", "quad-tone", "superficial"),
    "iliotibial-tract": ("Iliotibial tract", "tendon", "quad-tone", "superficial"),
    "lateral-retinaculum": ("Lateral patellar retinaculum", "tendon", "quad-tone", "superficial"),
    "rectus-femoris": ("Rectus femoris", "muscle", "quad-tone", "superficial"),
    "vastus-lateralis": ("Vastus lateralis", "muscle", "quad-tone", "superficial"),
    "vastus-medialis": ("Vastus medialis", "muscle", "quad-tone", "superficial"),
    "vastus-intermedius": ("Vastus intermedius", "deep", "quad-tone", "deep"),
    "quadriceps-tendon": ("Quadriceps tendon", "tendon", "quad-tone", "superficial"),
    "patellar-tendon": ("Patellar ligament (patellar tendon)", "tendon", "tendon-load", "superficial"),
    "medial-retinaculum": ("Medial patellar retinaculum", "tendon", "tendon-load", "superficial"),
    "inguinal-ligament": ("Inguinal ligament", "tendon", None, "superficial"),
    "femoral-nerve": ("Femoral nerve", "nerve", "neural-sensitivity", "deep"),
}

# Bones share one z-buffer and come first, except those painted over soft tissue ("patella").
# Soft parts are tested against that z-buffer, then painted in this order; a part that is not in a
# view's list is not shown in it.
ORDER = {
    "anterior": [
        "obturator-internus", "piriformis", "gluteus-minimus", "gluteus-medius", "vastus-intermedius",
        "patella", "medial-retinaculum", "lateral-retinaculum", "iliotibial-tract", "patellar-tendon", "quadriceps-tendon",
        "vastus-lateralis", "vastus-medialis", "rectus-femoris", "tensor-fasciae-latae",
        "femoral-nerve", "inguinal-ligament",
    ],
    "lateral": [
        "inguinal-ligament", "quadratus-femoris", "obturator-internus", "piriformis",
        "medial-retinaculum", "vastus-medialis", "vastus-intermedius", "patella", "patellar-tendon",
        "quadriceps-tendon", "rectus-femoris", "vastus-lateralis", "lateral-retinaculum", "gluteus-minimus", "gluteus-medius",
        "iliotibial-tract", "gluteus-maximus", "tensor-fasciae-latae",
        "femoral-nerve",  # over the muscles it runs under, behind the hip bone
    ],
    "posterior": [
        "femoral-nerve", "rectus-femoris", "vastus-intermedius", "tensor-fasciae-latae",
        "vastus-medialis", "vastus-lateralis", "iliotibial-tract", "gluteus-minimus",
        "obturator-internus", "quadratus-femoris", "piriformis", "gluteus-medius", "gluteus-maximus",
    ],
}
SHOWN_THROUGH = {"anterior": ("femoral-nerve",), "lateral": (), "posterior": ()}  # over bone and muscle
# Branches of the femoral nerve that a view shows; the others would be loose ends there.
_THIGH = ("root-2", "root-3", "root-4", "trunk", "rectus", "lateralis", "medialis", "cutaneous")
BRANCHES = {"anterior": (*_THIGH, "saphenous", "infrapatellar"), "lateral": _THIGH, "posterior": ("saphenous",)}
