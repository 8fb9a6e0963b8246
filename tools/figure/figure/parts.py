"""What each part is called, what it is made of, whose it is, and in which order it is painted."""

# id: (name after Terminologia Anatomica in the singular, tissue, contributor or None, layer)
PARTS = {
    "hip-bone": ("hip bone", "bone", None, "deep"),
    "hip-bone-left": ("hip bone, left", "bone", None, "deep"),
    "sacrum": ("sacrum", "bone", None, "deep"),
    "coccyx": ("coccyx", "bone", None, "deep"),
    "lumbar-vertebra-5": ("lumbar vertebra L5", "bone", None, "deep"),
    "lumbar-vertebra-4": ("lumbar vertebra L4", "bone", None, "deep"),
    "lumbar-vertebra-3": ("lumbar vertebra L3", "bone", None, "deep"),
    "lumbar-vertebra-2": ("lumbar vertebra L2", "bone", None, "deep"),
    "intervertebral-discs": ("intervertebral disc", "tendon", None, "deep"),
    "femur": ("femur", "bone", None, "deep"),
    "patella": ("patella", "bone", "tendon-load", "superficial"),
    "tibia": ("tibia", "bone", None, "deep"),
    "fibula": ("fibula", "bone", None, "deep"),
    "talus": ("talus", "bone", None, "deep"),
    "foot-bones": ("tarsal and metatarsal bone", "bone", None, "deep"),
    "toe-bones": ("phalanx of foot", "bone", None, "deep"),
    "gluteus-medius": ("gluteus medius", "muscle", "hip-control", "superficial"),
    "gluteus-minimus": ("gluteus minimus", "deep", "hip-control", "deep"),
    "gluteus-maximus": ("gluteus maximus", "muscle", "hip-control", "superficial"),
    "piriformis": ("piriformis", "deep", "hip-control", "deep"),
    "obturator-internus": ("obturator internus", "deep", "hip-control", "deep"),
    "quadratus-femoris": ("quadratus femoris", "deep", "hip-control", "deep"),
    "tensor-fasciae-latae": ("tensor fasciae latae", "muscle", "quad-tone", "superficial"),
    "iliotibial-tract": ("iliotibial tract", "tendon", "quad-tone", "superficial"),
    "lateral-retinaculum": ("lateral patellar retinaculum", "tendon", "quad-tone", "superficial"),
    "rectus-femoris": ("rectus femoris", "muscle", "quad-tone", "superficial"),
    "vastus-lateralis": ("vastus lateralis", "muscle", "quad-tone", "superficial"),
    "vastus-medialis": ("vastus medialis", "muscle", "quad-tone", "superficial"),
    "vastus-intermedius": ("vastus intermedius", "deep", "quad-tone", "deep"),
    "quadriceps-tendon": ("tendon of quadriceps femoris", "tendon", "quad-tone", "superficial"),
    "patellar-tendon": ("patellar ligament", "tendon", "tendon-load", "superficial"),
    "medial-retinaculum": ("medial patellar retinaculum", "tendon", "tendon-load", "superficial"),
    "tibial-collateral-ligament": ("tibial collateral ligament", "tendon", None, "deep"),
    "fibular-collateral-ligament": ("fibular collateral ligament", "tendon", None, "deep"),
    "lateral-meniscus": ("lateral meniscus", "tendon", None, "deep"),
    "medial-meniscus": ("medial meniscus", "tendon", None, "deep"),
    "inguinal-ligament": ("inguinal ligament", "tendon", None, "superficial"),
    "iliacus": ("iliacus", "quiet", None, "deep"),
    "psoas-major": ("psoas major", "quiet", None, "deep"),
    "sartorius": ("sartorius", "quiet", None, "superficial"),
    "adductor-longus": ("adductor longus", "quiet", None, "superficial"),
    "adductor-magnus": ("adductor magnus", "quiet", None, "deep"),
    "gracilis": ("gracilis", "quiet", None, "superficial"),
    "semimembranosus": ("semimembranosus", "quiet", None, "superficial"),
    "semitendinosus": ("semitendinosus", "quiet", None, "superficial"),
    "biceps-femoris-short": ("biceps femoris, short head", "quiet", None, "deep"),
    "biceps-femoris": ("biceps femoris, long head", "quiet", None, "superficial"),
    "gastrocnemius-medial": ("gastrocnemius, medial head", "quiet", None, "superficial"),
    "gastrocnemius-lateral": ("gastrocnemius, lateral head", "quiet", None, "superficial"),
    "soleus": ("soleus", "quiet", None, "superficial"),
    "tibialis-anterior": ("tibialis anterior", "quiet", None, "superficial"),
    "extensor-digitorum-longus": ("extensor digitorum longus", "quiet", None, "superficial"),
    "fibularis-longus": ("fibularis longus", "quiet", None, "superficial"),
    "femoral-nerve": ("femoral nerve", "nerve", "neural-sensitivity", "deep"),
}

# Bones share one z-buffer and come first, except those painted over soft tissue ("patella").
# Soft parts are tested against that z-buffer, then painted in this order; a part that is not in a
# view's list is not shown in it.
ORDER = {
    "anterior": [
        "obturator-internus", "piriformis", "gluteus-minimus", "gluteus-medius",
        "soleus", "gastrocnemius-lateral", "gastrocnemius-medial", "fibularis-longus", "extensor-digitorum-longus", "tibialis-anterior",
        "adductor-magnus", "gracilis", "iliacus", "psoas-major", "adductor-longus", "vastus-intermedius",
        "lateral-meniscus", "medial-meniscus", "tibial-collateral-ligament", "fibular-collateral-ligament",
        "medial-retinaculum", "lateral-retinaculum", "iliotibial-tract", "patellar-tendon", "quadriceps-tendon",
        "vastus-lateralis", "vastus-medialis", "rectus-femoris", "patella", "sartorius", "tensor-fasciae-latae",
        "femoral-nerve", "inguinal-ligament",
    ],
    "lateral": [
        "psoas-major", "inguinal-ligament", "adductor-magnus", "semimembranosus", "semitendinosus",
        "soleus", "gastrocnemius-medial", "gastrocnemius-lateral", "lateral-meniscus", "fibular-collateral-ligament", "biceps-femoris-short", "biceps-femoris", "tibialis-anterior", "extensor-digitorum-longus", "fibularis-longus",
        "sartorius", "quadratus-femoris", "obturator-internus", "piriformis",
        "medial-retinaculum", "vastus-medialis", "vastus-intermedius", "patellar-tendon",
        "quadriceps-tendon", "rectus-femoris", "vastus-lateralis", "lateral-retinaculum", "patella", "gluteus-minimus", "gluteus-medius",
        "iliotibial-tract", "gluteus-maximus", "tensor-fasciae-latae",
        "femoral-nerve",  # over the muscles it runs under, behind the hip bone
    ],
    "posterior": [
        "tibial-collateral-ligament", "fibular-collateral-ligament",
        "femoral-nerve", "rectus-femoris", "vastus-intermedius", "tensor-fasciae-latae",
        "vastus-medialis", "vastus-lateralis", "iliotibial-tract", "gluteus-minimus",
        "adductor-magnus", "gracilis", "biceps-femoris-short", "semimembranosus", "semitendinosus", "biceps-femoris",
        "soleus", "fibularis-longus", "gastrocnemius-lateral", "gastrocnemius-medial",
        "obturator-internus", "quadratus-femoris", "piriformis", "gluteus-medius", "gluteus-maximus",
    ],
}
NEARER = {"sartorius": ("vastus-medialis",)}  # what hides a part wherever it is nearer, though painted before it
GHOSTS = {"anterior": (), "lateral": (), "posterior": ("gluteus-maximus",)}  # translucent: what is under them shows
SHOWN_THROUGH = {"anterior": ("femoral-nerve",), "lateral": (), "posterior": ()}  # over bone and muscle
# Branches of the femoral nerve that a view shows; the others would be loose ends there.
_THIGH = ("root-2", "root-3", "root-4", "trunk", "rectus", "lateralis", "medialis", "cutaneous")
BRANCHES = {"anterior": (*_THIGH, "saphenous", "infrapatellar"), "lateral": _THIGH, "posterior": ("saphenous-distal",)}
